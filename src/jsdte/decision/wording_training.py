"""Words for the rules of statements 4 to 42: institutions, training, level assessment."""

from jsdte.decision.wording_entry import Wording

TRAINING: dict[str, Wording] = {
    "project-occupation": Wording(
        "The occupation {occupation} is one of the 14 of the notice, or one supplied for training.",
        "The institution files a plan for one of these occupations, or the occupation is added to the training list.",
        "培训职业（{occupation}）属于通知所列14个职业，或者已补充纳入可培训的职业。",
        "培训机构改报上述职业的培训方案，或者由主管部门将该职业补充纳入可培训的职业。",
    ),
    "in-province": Wording(
        "The applicant is declared to be of the province.",
        "The person declares work, insurance, registration or studies in Jiangsu, and the institution states it in the application.",
        "申报人已申明属于本省人员。",
        "本人申明在江苏就业、参保、落户或就读，由培训机构在申报时载明。",
    ),
    "listed-institution": Wording(
        "On {day} institution {institution} is in the directory for {occupation} (listed until {listed_until}).",
        "The province lists the institution for this occupation, or an institution that is listed does the training.",
        "培训机构（{institution}）于{day}已就该职业（{occupation}）列入目录（有效期至：{listed_until}）。",
        "由省人社厅将该机构就该职业列入目录，或者改由已列入目录的培训机构承担培训。",
    ),
    "return-grounded": Wording(
        "A plan is returned only where its contents are not shown to be in order (in order: {contents}).",
        "The province puts a plan whose contents are in order on record instead of returning it.",
        "培训方案只有在内容未能证明符合要求时才可退回（内容是否符合要求：{contents}）。",
        "方案内容符合要求的，由省人社厅予以备案，不作退回。",
    ),
    "screened": Wording(
        "The institution has screened the trainee by the day of the enrolment, {day}.",
        "The institution screens the trainee, states the day of the screening and then enters the enrolment.",
        "培训机构在录入报名之日（{day}）前（含当日）已对学员完成报名审查。",
        "培训机构先审查学员条件，载明审查日期，再录入报名信息。",
    ),
    "enrolled-once": Wording(
        "Trainee {trainee} is enrolled in this class only once.",
        "The institution goes on with the enrolment that exists, or enrols the trainee in another class.",
        "同一学员（{trainee}）在同一培训班次只报名一次。",
        "培训机构沿用已有的报名记录，或者为其另报其他培训班次。",
    ),
    "one-person": Wording(
        "One ID number is one person, filed under one id (given: {trainee}, filed as: {filed_as}).",
        "The institution checks the ID number and names the person by the id filed first.",
        "一个身份证号对应一人，并使用同一人员编号（本次：{trainee}，原登记：{filed_as}）。",
        "培训机构核对身份证号，并使用该人员首次登记的编号。",
    ),
    "one-review": Wording(
        "An enrolment has no other review that is open or passed (found: {open_review}).",
        "The person waits for the decision on that review, or claims on it where it is passed.",
        "同一报名记录没有其他正在办理或已通过的资格审核（现有：{open_review}）。",
        "本人等待该资格审核的结果；已通过的，可直接据以申领补贴。",
    ),
    "enrolment-live": Wording(
        "A review is applied for by a trainee who has not withdrawn (enrolment: {state}).",
        "The person enrols in a class again and applies for the review of that enrolment.",
        "申请资格审核的学员未退出培训（报名状态：{state}）。",
        "本人重新报名参加培训班次，再就新的报名记录申请资格审核。",
    ),
    "destination": Wording(
        "The review goes to the city of the insured place, or else of the registered place (named: {city}).",
        "The platform routes the review by insured or registered place; where neither gives a city, the province names one by hand.",
        "资格审核推送至参保地所在设区市，无参保地的推送至户籍地所在设区市（本次推送至：{city}）。",
        "由平台按参保地或户籍地推送；两者均不能确定设区市的，由省人社厅人工指定。",
    ),
    "review-in-time": Wording(
        "The review is decided within the working days allowed after its acceptance on {accepted_on}.",
        "The city decides without further delay; its lateness is recorded and takes nothing from the applicant.",
        "资格审核自受理之日（{accepted_on}）后，在规定的工作日内作出结论。",
        "由设区市人社局尽快作出结论；逾期情况记录在案，不影响申请人的权益。",
    ),
    "material-complete": Wording(
        "The material of the review is complete when it is accepted.",
        "The applicant hands in what is lacking, and the city states that the material is complete.",
        "受理资格审核时，申请材料齐全。",
        "申请人补齐所缺材料，由设区市人社局确认材料齐全后受理。",
    ),
    "county-joined": Wording(
        "The county concerned takes part in the review (county: {county}).",
        "The city brings the county in and states its part in the decision.",
        "资格审核会同相关县（市、区）办理（相关县（市、区）：{county}）。",
        "由设区市人社局会同该县（市、区）人社局办理，并在结论中载明。",
    ),
    "results-notified": Wording(
        "The result of the review is made known to the applicant and to the institution.",
        "The city tells both of them and records each notice with its day.",
        "资格审核结果已告知申请人和培训机构。",
        "由设区市人社局分别告知申请人和培训机构，并记录告知日期。",
    ),
    "class-enrolling": Wording(
        "Trainees join a class only while it is enrolling (class: {state}).",
        "The institution reopens the enrolment before it applies for the opening, or enrols the trainee in another class.",
        "培训班次在报名期间方可增加学员（班次状态：{state}）。",
        "培训机构在申请开班前重新开放报名，或者将学员报入其他培训班次。",
    ),
    "standard-in-force": Wording(
        "The edition of the standard named in the plan, {edition}, is in force on {day}.",
        "The institution files a plan under the edition in force, or the office supplies the standard and its period.",
        "培训方案所依据的职业标准版本（{edition}）在{day}有效。",
        "培训机构依据现行版本另报培训方案，或者由主管部门提供该版本的有效期间。",
    ),
    "uniform-class": Wording(
        "A class has the one occupation, direction and level of its plan ({occupation}, {direction}, {level}).",
        "The institution generates a class of its own for each occupation, direction and level, from a plan for them.",
        "培训班次的职业、方向、等级与培训方案一致（{occupation}，{direction}，{level}）。",
        "培训机构按职业、方向、等级分别生成培训班次，并与相应的培训方案对应。",
    ),
    "both-modes": Wording(
        "The hours offline, of theory and of practice are each above zero: {offline}, {theory} and {practice}.",
        "The institution files the plan again with hours of each of these sorts.",
        "培训方案的线下、理论、实操课时均大于零（分别为{offline}、{theory}、{practice}）。",
        "培训机构补足所缺的课时类型后重新申报培训方案。",
    ),
    "online-share": Wording(
        "At most {percent} % of the teaching hours are online: {online} of {total}, unless a reason is recorded in the plan.",
        "The institution files the plan again with fewer online hours, or records a reason for the province to accept.",
        "线上课时不超过总课时的{percent}%（线上{online}课时，总计{total}课时），方案载明理由的除外。",
        "培训机构减少线上课时后重新申报，或者在培训方案中载明理由，由省人社厅认可。",
    ),
    "delivered-share": Wording(
        "At most {percent} % of the hours delivered are online: {online} of {total}, unless a reason is recorded in the plan.",
        "The institution accounts to the province for the deviation; certificates and subsidies of the trainees stand.",
        "实际授课中线上课时不超过{percent}%（线上{online}课时，总计{total}课时），方案载明理由的除外。",
        "培训机构就偏差情况向省人社厅说明；学员的证书和补贴不受影响。",
    ),
    "examination-day": Wording(
        "The completion examination ({examined_on}) is held on or after the last training day ({ended_on}) and by {day}.",
        "The institution holds the completion examination after training has ended and records its actual day.",
        "结业考核日期（{examined_on}）不早于培训结束日（{ended_on}），也不晚于{day}。",
        "培训机构在培训结束后组织结业考核，并如实记录考核日期。",
    ),
    "examined-after-training": Wording(
        "Nobody in the batch passed the completion examination before the last training day ({ended_on}).",
        "The institution ends the training, examines the trainees concerned afterwards and files the results again.",
        "本批次学员通过结业考核的日期均不早于培训结束日（{ended_on}）。",
        "培训机构完成培训后为相关学员组织结业考核，再报考核备案。",
    ),
    "passed-only": Wording(
        "Each of the {named} entries names a trainee who passed and stands in no other batch (unfit entries: {unfit}).",
        "The institution files the results without the unfit entries; who passes later goes into a later batch.",
        "考核备案的{named}条记录均为考核通过且未列入其他批次的学员，每人一条（不符：{unfit}条）。",
        "培训机构剔除不符的记录后再报考核备案；以后通过的学员列入以后的批次。",
    ),
    "three-items": Wording(
        "Scores of all {named} trainees, the attendance sheet and a group photo of the offline training are filed.",
        "The institution adds what is lacking and files the results again.",
        "考核备案附有全部{named}名学员的成绩、考勤表和线下培训合影。",
        "培训机构补齐所缺材料后再报考核备案。",
    ),
    "codes-cover-batch": Wording(
        "Each trainee of the batch gets one code and nobody else does: {named} trainees, {codes} codes.",
        "The province issues exactly one code for each trainee named in the batch.",
        "证书编码与本批次学员一一对应（学员{named}名，编码{codes}个）。",
        "由省人社厅为本批次每名学员各生成一个证书编码。",
    ),
    "codes-unique": Wording(
        "No certificate code is issued twice (repeated: {repeated}).",
        "The province replaces the repeated codes by codes never used before.",
        "证书编码不重复使用（重复：{repeated}个）。",
        "由省人社厅将重复的编码更换为从未使用过的编码。",
    ),
    "certificate-code": Wording(
        "The number of the training certificate ({number}) is the code the province issued ({code}).",
        "The institution waits for the code where none is issued, and prints the certificate with it.",
        "培训合格证书的编号（{number}）与省人社厅生成的证书编码（{code}）一致。",
        "培训机构按已生成的编码印发证书；尚无编码的，待编码生成后印发。",
    ),
    "review-passed": Wording(
        "A claim rests on a passed review of the same enrolment (review: {review}).",
        "The person applies for the review and files the claim after the city has passed it.",
        "补贴申领以同一报名记录已通过资格审核为前提（资格审核：{review}）。",
        "本人先申请资格审核，待设区市人社局审核通过后再申领补贴。",
    ),
    "assessment-conditions": Wording(
        "The applicant meets the conditions of the standard for the level (shown by: {by}).",
        "The person hands in proofs that the conditions are met, or makes a commitment in their place.",
        "申报人符合职业标准规定的该等级申报条件（证明方式：{by}）。",
        "本人提交符合条件的证明材料，或者以告知承诺代替证明材料。",
    ),
    "commitment-or-proofs": Wording(
        "The application rests on proofs, or on a commitment that the person was shown, signed in time and may make (by: {by}).",
        "The person signs the commitment after reading it, or hands in the proofs where a commitment is not open.",
        "申报附有证明材料，或者由本人阅知后按时签署且不受限制的告知承诺（方式：{by}）。",
        "本人阅知内容后签署告知承诺；不适用告知承诺的，提交证明材料。",
    ),
    "listed-evaluator": Wording(
        "On {day} the evaluator is in the directory of the ministry for {occupation}.",
        "The institution applies to an evaluator that the ministry lists for the occupation.",
        "评价机构于{day}已就该职业（{occupation}）列入人社部目录。",
        "培训机构改向人社部就该职业列入目录的评价机构申报。",
    ),
    "entry-number": Wording(
        "The entry in the national system ({number}) is of the level certificate the person holds ({held}).",
        "The evaluator enters the level certificate under the number it was issued with.",
        "国家系统入库的证书编号（{number}）与本人所持专业技术等级证书编号（{held}）一致。",
        "由评价机构按所发专业技术等级证书的编号入库。",
    ),
}
"""Words by rule id, in the order of the statements."""
