"""Open questions about the review of who may receive subsidies: routing, deadline, effect."""

from jsdte.readings.reading import Option, Reading, Status

REVIEW_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A11",
        question="Must the review be finished before the class opens or training starts?",
        question_zh="补贴资格审核是否须在开班之前完成？",
        options=(
            Option(
                "beside-training",
                "No: the review may be applied for at any time from enrolment to the claim; the category is judged on the status day.",
            ),
            Option(
                "decided-before-start",
                "It must be applied for and decided before training starts, otherwise there is no subsidy.",
            ),
            Option(
                "applied-before-opening",
                "It must be applied for before the opening day, otherwise there is no subsidy.",
            ),
        ),
        reason="No time limit is stated; the order of the sentences suggests `decided-before-start`.",
        status=Status.OURS,
    ),
    Reading(
        id="A12",
        question="Which event starts the 5 working days of the review?",
        question_zh="审核的五个工作日从哪个环节起算？",
        options=(
            Option("acceptance", "The acceptance of the material (受理)."),
            Option(
                "submission",
                "The submission of the application, the last one if there were several.",
            ),
            Option("arrival", "The routing of the application to the city."),
        ),
        reason="“受理材料后”. Acceptance itself has no time limit: all dates are kept.",
        status=Status.TEXT,
    ),
    Reading(
        id="A13",
        question="Does the day on which the 5 working days start count as one of them?",
        question_zh="起算的当天是否计入五个工作日？",
        options=(
            Option("not-counted", "No: the starting day is day 0."),
            Option("counted", "Yes: the starting day is day 1."),
        ),
        reason="民法典 201.",
        status=Status.LAW,
    ),
    Reading(
        id="A14",
        question="Which days are working days (工作日)?",
        question_zh="“工作日”依据什么确定？",
        options=(
            Option(
                "state-council",
                "The State Council's yearly schedule decides: make-up days are working days, weekends and days off are not.",
            ),
            Option("weekdays", "Monday to Friday are working days, holidays or not."),
        ),
        reason="The official schedule is what offices follow. For the rolling of a last day see A32.",
        status=Status.LAW,
    ),
    Reading(
        id="A15",
        question="Which days are working days in years without a published schedule (2027 and later)?",
        question_zh="国务院尚未公布放假安排的年份，工作日如何确定？",
        options=(
            Option(
                "statutory-provisional",
                "Rest days are Saturdays, Sundays and the 13 statutory days of 全国年节及纪念日放假办法 (in force since 2025-01-01; lunar ones are computed); there are no bridge days and no make-up days. The result is marked provisional, and guesses of calendar software are not used.",
            ),
            Option("refuse", "UNDETERMINED until the schedule is supplied."),
        ),
        reason="A marked estimate helps; one shown as certain is wrong.",
        status=Status.OURS,
    ),
    Reading(
        id="A16",
        question="Do the 5 working days of the review cover the feedback of its result?",
        question_zh="把审核结果反馈给申请人和培训机构，是否也须在五个工作日之内？",
        options=(
            Option(
                "decision-only",
                "They cover the decision; the day of each feedback is recorded, without a time limit.",
            ),
            Option(
                "with-feedback",
                "Both feedbacks, to the applicant and to the institution, fall inside them.",
            ),
        ),
        reason="The days govern “完成”; “并将…反馈” names no time.",
        status=Status.OURS,
    ),
    Reading(
        id="A17",
        question="Which place decides under “按参保（或户籍）属地” when insured place and household register both exist and differ?",
        question_zh="参保地和户籍地都有而又不一致时，申请推送到哪里？",
        options=(
            Option(
                "insured-first",
                "The insured place; the household register only where there is no insured place.",
            ),
            Option(
                "hukou-first",
                "The household register; the insured place only where there is no household register.",
            ),
            Option("applicant-chooses", "The place the applicant chooses (supplied)."),
            Option(
                "both",
                "Both cities receive it, both must pass it, and the city of the insured place pays.",
            ),
        ),
        reason="The bracket makes the household register the substitute. That there is no insured place must be a known fact; unknown is UNDETERMINED.",
        status=Status.TEXT,
    ),
    Reading(
        id="A18",
        question="An insured place outside Jiangsu counts as no insured place here, so that the household register decides; where does the application go if that is outside Jiangsu too?",
        question_zh="参保地和户籍地都不在江苏的，申请推送到哪里？",
        options=(
            Option(
                "by-hand",
                "UNDETERMINED: the application stays submitted until an official names the city; it is never a refusal.",
            ),
            Option(
                "place-of-study",
                "To the place of study for students, otherwise to the place of training (supplied).",
            ),
            Option("refused", "The application is refused."),
        ),
        reason="The text has no destination, and students from other provinces are an intended group. Question 2 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A19",
        question="The insured place (or household register) of which day decides the routing of a review?",
        question_zh="推送时以哪一天的参保地或户籍地为准？",
        options=(
            Option(
                "application-day",
                "Of the day of that application; a renewed application is routed anew.",
            ),
            Option("status-day", "Of the status day (A41)."),
        ),
        reason="“提交申请后…推送”.",
        status=Status.OURS,
    ),
    Reading(
        id="A19b",
        question="Which insured place decides if there are several on the day of routing?",
        question_zh="当天有多个参保地的，以哪一个为准？",
        options=(
            Option(
                "latest-employee",
                "That of the latest active employees' insurance, otherwise that of the latest active insurance.",
            ),
            Option("applicant-names", "The one the applicant names (supplied)."),
        ),
        reason="The latest job is where the person is.",
        status=Status.OURS,
    ),
    Reading(
        id="A50",
        question="Who files the review and the claim, the person or the institution?",
        question_zh="资格审核和补贴申领由学员本人提交，还是由培训机构提交？",
        options=(
            Option("person", "The person; the institution only supports."),
            Option("institution", "The institution, for its class."),
        ),
        reason="二(二)s4a, s7 and 三(三)s3 stand against the list of s2; otherwise “直补个人” fails.",
        status=Status.TEXT,
    ),
    Reading(
        id="A76",
        question="What does a review belong to: an enrolment, a level or a kind of subsidy?",
        question_zh="一次资格审核对应什么：一次报名、某一职业等级，还是某一种补贴？",
        options=(
            Option(
                "per-enrolment",
                "To one enrolment, for both kinds; each claim needs a passed review. It is carried along on a transfer within occupation and level. It lapses when the enrolment ends without a training certificate (withdrawn, cancelled, or failed when the class file is closed). It may be applied for again after rejection or withdrawal, and only one is open at a time.",
            ),
            Option(
                "per-level",
                "To a person, occupation and level; it serves later enrolments too.",
            ),
            Option("per-kind", "As `per-enrolment`, but there is one review for each kind."),
        ),
        reason="二(二)s4 speaks of enrolled trainees and of both subsidies.",
        status=Status.OURS,
    ),
    Reading(
        id="A77",
        question="Which insurance does “参保” mean when the application is routed?",
        question_zh="“参保”是指参加哪些社会保险？",
        options=(
            Option(
                "hr-insurance",
                "That of the HR departments: employees' insurance first, then residents' pension insurance; not medical insurance.",
            ),
            Option(
                "any",
                "As `hr-insurance`, and after these also residents' medical insurance (place of study).",
            ),
        ),
        reason="The HR platform knows these.",
        status=Status.OURS,
    ),
    Reading(
        id="A82",
        question="Which day starts the review's 5 working days if the material is accepted on a rest day or after hours?",
        question_zh="休息日或下班之后受理的，以哪一天作为起算日？",
        options=(
            Option("calendar-day", "That very day is the starting day."),
            Option(
                "next-working-day",
                "The next working day is the starting day (after hours: the office hours are supplied).",
            ),
        ),
        reason="The platform takes the material in. Under `counted` of A13 a rest day is never day 1. Example: accepted on Saturday 2026-09-26, the last day is 2026-10-09 under `calendar-day` and 2026-10-10 under `next-working-day`.",
        status=Status.OURS,
    ),
    Reading(
        id="A89",
        question="What follows if a review is decided later than in five working days?",
        question_zh="审核超过五个工作日仍未完成的，产生什么后果？",
        options=(
            Option(
                "breach-only",
                "The bureau's breach is reported and nothing is deemed. A repeated acceptance restarts nothing; a lapse or a withdrawal of the review stops the clock.",
            ),
            Option("deemed-passed", "The review is deemed passed from the end of the last day."),
        ),
        reason="No consequence is stated.",
        status=Status.OURS,
    ),
)
