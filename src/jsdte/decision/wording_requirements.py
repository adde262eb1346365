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
        "The class file is closed, so that the periods for keeping it run.",
        "The institution closes the class file once training, certificates and filings are done.",
        "班次档案已经关闭，保管期限由此起算。",
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
    "certificate-day": Wording(
        "The training certificate ({issued_on}) is dated from {earliest} on, after code, examination and training, and not after {day}.",
        "The institution issues the training certificate with a day within these limits.",
        "培训合格证书的发证日期（{issued_on}）不早于编码生成、考核通过和培训结束（{earliest}），也不晚于{day}。",
        "培训机构按上述范围内的日期发证。",
    ),
    "level-certificate-subject": Wording(
        "The level certificate is of the occupation ({occupation}), level ({level}) and evaluator applied for.",
        "The evaluator applied to issues the level certificate for exactly this occupation and level.",
        "专业技术等级证书的职业（{occupation}）、等级（{level}）和评价机构与申报一致。",
        "由受理申报的评价机构按该职业和等级发证。",
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
