"""Words for the rules of statements 74 to 98, and for what every act must keep."""

from jsdte.decision.wording_entry import Wording

REQUIREMENTS: dict[str, Wording] = {
    "separate-evaluator": Wording(
        "The evaluator {evaluator} is not the institution that trained the person.",
        "The institution applies to another evaluator in the directory.",
        "评价机构（{evaluator}）不是承担该培训的培训机构。",
        "培训机构改向目录内的其他评价机构申报。",
    ),
    "standard-cited": Wording(
        "The plan covers the weight table of the standard it cites (edition: {edition}).",
        "The institution completes the contents, states that the table is covered and files the plan again.",
        "培训方案覆盖所依据职业标准的权重表（版本：{edition}）。",
        "培训机构补全培训内容，载明已覆盖权重表后重新申报。",
    ),
    "standard-hours": Wording(
        "The plan has at least the hours that the standard asks for the level (planned: {hours}).",
        "The institution adds hours and files the plan again, or the office supplies the hours of the standard.",
        "培训方案的课时不少于职业标准对该等级的要求（方案课时：{hours}）。",
        "培训机构增加课时后重新申报；标准课时尚未提供的，由主管部门提供。",
    ),
    "teachers-named": Wording(
        "The plan names its teachers (named: {teachers}).",
        "The institution names the teachers and files the plan again.",
        "培训方案列明培训教师（已列{teachers}名）。",
        "培训机构列明培训教师后重新申报。",
    ),
    "delivered-as-planned": Wording(
        "What was delivered keeps to the plan where results wait for it (deviations: {deviations}).",
        "The institution makes up the hours, or accounts for them, before it files the results.",
        "考核备案以按计划授课为前提的，实际授课符合计划（偏差：{deviations}项）。",
        "培训机构补足课时或者说明情况后再报考核备案。",
    ),
    "delivered-hours": Wording(
        "No module is taught for fewer hours in a mode than planned (planned: {planned}, delivered: {delivered}).",
        "The institution makes up the missing hours before it ends the training, or accounts for them to the province.",
        "各模块按线上、线下方式实际授课的课时均不少于计划（计划{planned}课时，实授{delivered}课时）。",
        "培训机构在结束培训前补足课时，或者向省人社厅说明情况。",
    ),
    "members-only": Wording(
        "A filing names trainees of the class only, each once (strangers: {strangers}, repeated: {repeated}).",
        "The institution takes out the entries of strangers and the repeated ones and files again.",
        "备案只列本班次学员，每人一条（非本班次：{strangers}条，重复：{repeated}条）。",
        "培训机构删除非本班次和重复的记录后重新备案。",
    ),
    "attendance-complete": Wording(
        "The attendance filing is complete before results are filed (parts filed: {filings}).",
        "The institution files the rest of the attendance, marks it as complete and then files the results.",
        "报考核备案前，考勤备案已经完整（已报{filings}次）。",
        "培训机构补报其余考勤并标明已完整，再报考核备案。",
    ),
    "online-monitored": Wording(
        "Online training has a monitoring record (online hours: {online}).",
        "The institution supplies the record; the lack of one is recorded against it and takes nothing from the trainees.",
        "线上培训留有技术监控记录（线上{online}课时）。",
        "培训机构提供监控记录；没有记录的予以记载，不影响学员权益。",
    ),
    "closing-day": Wording(
        "A class file is closed on {day} only after its last step ({last}) and with no batch pending (pending: {pending}).",
        "The province finishes the pending batches, and the institution closes the file after that.",
        "班次档案在最后一个环节（{last}）之后且无未办结批次时方可关闭（关闭日：{day}，未办结：{pending}批）。",
        "由省人社厅办结未完成的批次后，培训机构再关闭班次档案。",
    ),
    "file-open": Wording(
        "Nothing more is filed in a class whose file is closed (state: {state}).",
        "The institution files results before it closes the class file.",
        "班次档案关闭后不再申报（状态：{state}）。",
        "培训机构应在关闭班次档案之前申报考核备案。",
    ),
    "file-closed": Wording(
        "The periods for keeping the material run, which is from the closing of the class file where nothing else is chosen.",
        "The institution closes the class file once training, certificates and filings are done.",
        "资料保管期限已经起算，未作其他选择的自班次档案关闭之日起算。",
        "培训机构在培训、发证和备案完成后关闭班次档案。",
    ),
    "paper-kept": Wording(
        "Paper is destroyed only after the last day on which it is kept ({deadline}, now: {day}).",
        "The institution keeps the material until that day has passed.",
        "纸质资料在保管期限届满（{deadline}）后方可销毁（办理日：{day}）。",
        "培训机构继续保管至期限届满。",
    ),
    "electronic-kept": Wording(
        "Electronic material is destroyed only after the last day on which it is kept ({deadline}, now: {day}).",
        "The institution keeps the material until that day has passed.",
        "电子资料在保管期限届满（{deadline}）后方可销毁（办理日：{day}）。",
        "培训机构继续保管至期限届满。",
    ),
    "no-hold": Wording(
        "No recorded claim, objection or audit holds the material.",
        "The institution keeps the material until the matter is settled.",
        "没有已记录的申领、异议或者检查要求继续保管资料。",
        "培训机构继续保管至有关事项办结。",
    ),
    "certificate-period": Wording(
        "The training certificate names the first and last training day of the class ({first_day} to {last_day}).",
        "The institution prints these two days on the training certificate.",
        "培训合格证书所载起止日期为班次的首末培训日（{first_day}至{last_day}）。",
        "培训机构按上述日期印制培训合格证书。",
    ),
    "certificate-hours": Wording(
        "The credit hours printed are the teaching hours of the plan where they are one unit (printed: {hours}, taught: {taught}).",
        "The institution prints the teaching hours of the plan.",
        "学时与课时须一致的，证书所载学时与培训方案课时一致（所载：{hours}，课时：{taught}）。",
        "培训机构按培训方案的课时印制学时。",
    ),
    "certificate-text": Wording(
        "The text of the training certificate has the values it must have (not as it has to be: {wrong}).",
        "The institution prints the certificate again with these values.",
        "培训合格证书正文载明应有的各项内容（不符的项目：{wrong}）。",
        "培训机构按应有内容重新印制证书。",
    ),
    "examination-stated": Wording(
        "The certificate says that the examination was passed, and it was (not as it has to be: {wrong}).",
        "The institution prints the statement, for trainees who passed only.",
        "证书写明经考核合格，且学员已通过结业考核（不符的项目：{wrong}）。",
        "培训机构只为考核通过的学员印制，并写明考核合格。",
    ),
    "certificate-day": Wording(
        "The training certificate ({issued_on}) is dated from {earliest} on, after code, examination and training, and not after {day}.",
        "The institution issues the training certificate with a day within these limits.",
        "培训合格证书的发证日期（{issued_on}）不早于编码生成、考核通过和培训结束（{earliest}），也不晚于{day}。",
        "培训机构按上述范围内的日期发证。",
    ),
    "certificate-issued-by": Wording(
        "Name and seal of the institution and the day of issue are printed (not as it has to be: {wrong}).",
        "The institution prints its name and the day of issue, and seals the certificate.",
        "证书载有培训机构名称、印章和发证日期（不符的项目：{wrong}）。",
        "培训机构补印名称、发证日期并加盖印章。",
    ),
    "certificate-addresses": Wording(
        "Both query addresses are printed on the training certificate.",
        "The institution prints both addresses of the sample.",
        "培训合格证书印有两个机构信息查询网址。",
        "培训机构按样式补印两个网址。",
    ),
    "certificate-number": Wording(
        "The certificate number printed is the code of the province (not as it has to be: {wrong}).",
        "The institution prints the code that the province issued.",
        "证书所载编号为省人社厅生成的证书编码（不符的项目：{wrong}）。",
        "培训机构按省人社厅生成的编码印制。",
    ),
    "certificate-sample": Wording(
        "The sample of the training certificate is kept as far as it has to be (layout as in the sample: {as_sample}).",
        "The institution keeps to the layout of the sample and adds nothing.",
        "培训合格证书按要求参照样式印制（版式与样式一致：{as_sample}）。",
        "培训机构按样式的版式印制，不增加内容。",
    ),
    "institution-name": Wording(
        "The institution is named as in the directory (directory: {directory}).",
        "The institution prints the name that the directory shows.",
        "培训机构名称与目录中的名称一致（目录：{directory}）。",
        "培训机构按目录中的名称印制。",
    ),
    "institution-seal": Wording(
        "The seal is the official one, or that for training or continuing education (not as it has to be: {wrong}).",
        "The institution uses one of these three seals.",
        "证书加盖机构公章、培训专用章或者继续教育专用章（不符的项目：{wrong}）。",
        "培训机构改用上述三种印章之一。",
    ),
    "level-certificate-subject": Wording(
        "The level certificate is of the occupation ({occupation}), level ({level}) and evaluator applied for.",
        "The evaluator applied to issues the level certificate for exactly this occupation and level.",
        "专业技术等级证书的职业（{occupation}）、等级（{level}）和评价机构与申报一致。",
        "由受理申报的评价机构按该职业和等级发证。",
    ),
    "level-statement": Wording(
        "The evaluator is named, and the text says that the level assessment was passed (not as it has to be: {wrong}).",
        "The evaluator prints its name and the statement.",
        "证书写明评价机构和已通过等级考核（不符的项目：{wrong}）。",
        "评价机构补印机构名称和考核通过的说明。",
    ),
    "level-issued-by": Wording(
        "Seal of the evaluator and day of issue are on the level certificate (not as it has to be: {wrong}).",
        "The evaluator seals and dates the certificate.",
        "等级证书载有评价机构印章和发证日期（不符的项目：{wrong}）。",
        "评价机构加盖印章并印明发证日期。",
    ),
    "level-addresses": Wording(
        "Both query addresses are printed on the level certificate.",
        "The evaluator prints both addresses of the sample.",
        "等级证书印有两个机构及证书信息查询网址。",
        "评价机构按样式补印两个网址。",
    ),
    "level-fields": Wording(
        "The fields of the level certificate are filled in (not as it has to be: {wrong}).",
        "The evaluator prints the certificate again with these fields.",
        "等级证书各栏填写齐全且相符（不符的项目：{wrong}）。",
        "评价机构按应填内容重新印制证书。",
    ),
    "photo": Wording(
        "There is a photo of the holder on the level certificate (not as it has to be: {wrong}).",
        "The evaluator adds the photo.",
        "等级证书附有持证人照片（不符的项目：{wrong}）。",
        "评价机构补贴照片。",
    ),
    "level-sample": Wording(
        "The sample of the level certificate is kept as far as it has to be (layout as in the sample: {as_sample}).",
        "The evaluator keeps to the layout of the sample and adds nothing.",
        "等级证书按要求参照样式印制（版式与样式一致：{as_sample}）。",
        "评价机构按样式的版式印制，不增加内容。",
    ),
    "evaluator-name": Wording(
        "Name and seal of the evaluator agree with the directory (name agrees: {name_agrees}).",
        "The evaluator prints the name of the directory, and uses a seal that bears it.",
        "评价机构名称和印章与目录中的名称一致（名称一致：{name_agrees}）。",
        "评价机构按目录中的名称印制，并使用载有该名称的印章。",
    ),
    "level-direction": Wording(
        "The direction is filled in, with a dash where there is none (not as it has to be: {wrong}).",
        "The evaluator prints the direction, or the dash of the sample.",
        "职业方向栏已填写，没有方向的填“—”（不符的项目：{wrong}）。",
        "评价机构填写职业方向，没有的填“—”。",
    ),
    "level-certificate-day": Wording(
        "The level certificate ({issued_on}) is dated from the later passed paper ({later_paper}) on, and not after {day}.",
        "The evaluator issues the level certificate after both papers are passed, with a day within these limits.",
        "专业技术等级证书的发证日期（{issued_on}）不早于较晚通过的科目（{later_paper}），也不晚于{day}。",
        "由评价机构在两个科目均通过后，按上述范围内的日期发证。",
    ),
    "commencement": Wording(
        "The class was opened on or after the day on which the notice was signed (opened: {opening_on}).",
        "The issuing office says whether classes opened earlier count; the claim waits until then.",
        "培训班次的开班日期不早于通知的成文日期（开班日期：{opening_on}）。",
        "由发文机关明确此前开班的班次是否适用；在此之前，补贴申领待定。",
    ),
}
"""Words by rule id, in the rulebook's order."""

WORKFLOW: dict[str, Wording] = {
    "known-object": Wording(
        "What the act names was filed before ({what}: {id}).",
        "The sender puts the id right, or files the object first.",
        "所指对象此前已经登记（{what}：{id}）。",
        "提交人更正编号，或者先登记该对象。",
    ),
    "new-id": Wording(
        "A new object gets an id that was not used before ({what}: {id}).",
        "The sender chooses an id that is free.",
        "新登记的对象使用未用过的编号（{what}：{id}）。",
        "提交人改用未被占用的编号。",
    ),
    "chronology": Wording(
        "An event ({day}) is not dated before the last one of the same object ({not_before}) and names no day after itself.",
        "The sender puts the days right and sends the events in the order in which they happened.",
        "事项日期（{day}）不早于同一对象的上一事项（{not_before}），所载日期也不晚于事项当日。",
        "提交人更正日期，并按发生的先后提交。",
    ),
    "competent-actor": Wording(
        "Only {roles} may do this, and only the one concerned (concerned: {owner}; acting: {role} {actor}).",
        "The body or person concerned does it.",
        "该事项只能由{roles}中的相关主体办理（相关主体：{owner}；办理人：{role}，编号：{actor}）。",
        "由相关机构或者本人办理。",
    ),
    "state": Wording(
        "The object stands in a state that {event} can leave (now: {state}; possible: {possible}).",
        "Those competent first take the steps that lead to such a state.",
        "对象所处状态允许办理{event}（当前：{state}；允许：{possible}）。",
        "由相关主体先办理前置环节，使对象进入允许的状态。",
    ),
}
"""Words for what the register asks of every act."""
