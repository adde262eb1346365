"""Open questions about the platform, plans, classes, enrolment and the running of training."""

from jsdte.readings.reading import Option, Reading, Status

TRAINING_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A08",
        question="What does an act count for that was not done on the platform (“均通过…平台…办理”)?",
        question_zh="没有通过平台办理的事项，是否有效？",
        options=(
            Option(
                "no-effect",
                "An act off the platform counts for nothing; made good on the platform later (after an outage, for example), it counts from its platform day.",
            ),
            Option("instruction", "An act off the platform counts, and it is reported."),
        ),
        reason="“均”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A09",
        question="Are the nine platform functions of 二(二)s2 a binding sequence?",
        question_zh="平台列举的九项办理事项，是否必须按列举顺序进行？",
        options=(
            Option(
                "narrative-order",
                "Binding is only: plan on record → publication → class → enrolment → enrolment closed → opening application → training → filings. Recruiting (clause 18) and the review stand beside it.",
            ),
            Option(
                "strict-sequence",
                "As `narrative-order`, and the review is applied for after the opening application and decided before the first attendance filing (考勤备案). It excludes `applied-before-opening` of A11.",
            ),
        ),
        reason="s2 is a list; the order is in s3 to s7.",
        status=Status.OURS,
    ),
    Reading(
        id="A10",
        question="Is “报名完成后” said of the class as a whole or of each trainee?",
        question_zh="“报名完成后”是指全班报名截止，还是指每个学员各自完成报名？",
        options=(
            Option(
                "class-closed",
                "Enrolment of the class is closed before training. It can be reopened until the opening application, or after that application was returned. Nobody joins while it is closed.",
            ),
            Option(
                "per-person",
                "Each person trains after his or her own enrolment; a class that has started may be joined.",
            ),
        ),
        reason="It is said of the institution, once per class.",
        status=Status.TEXT,
    ),
    Reading(
        id="A20",
        question="Does “一般不得超过…50%” allow an online share above 50 %?",
        question_zh="“一般不得超过”是否允许线上课时超过一半？",
        options=(
            Option(
                "reasoned-exception",
                "Above 50 % only with a reason that is recorded in the plan and accepted with it; otherwise the plan is refused. 50 % itself passes.",
            ),
            Option("hard", "Above 50 % the plan is refused. 50 % itself passes."),
            Option("advisory", "Above 50 % is reported and blocks nothing. 50 % itself passes."),
        ),
        reason="“一般” leaves room, “不得” prohibits. 50 % itself passes under all options.",
        status=Status.TEXT,
    ),
    Reading(
        id="A21",
        question="Which hours make up the total and the online share (课时), and how do they relate to the certificate's 学时?",
        question_zh="线上占比按哪些“课时”计算，它与证书上的“学时”是什么关系？",
        options=(
            Option(
                "teaching-hours",
                "课时 without the examination; the 学时 of the certificate are a number of their own, without conversion.",
            ),
            Option(
                "with-examination",
                "The hours of the examination count in the total as well.",
            ),
            Option(
                "one-unit",
                "As `teaching-hours`, but the 学时 of the certificate must equal the 课时.",
            ),
        ),
        reason="Two words, and no conversion is given.",
        status=Status.OURS,
    ),
    Reading(
        id="A21b",
        question="Must a plan reach a minimum number of hours for its level?",
        question_zh="培训方案是否须达到该等级的最低课时要求？",
        options=(
            Option(
                "standard-minimum",
                "The hours of the plan must be at least the number of the national standard (supplied; unknown: UNDETERMINED).",
            ),
            Option("not-tested", "No minimum is tested."),
        ),
        reason="“严格把握培训学时”; the notice itself has no number.",
        status=Status.TEXT,
    ),
    Reading(
        id="A22",
        question="Is the online share taken of the planned or of the delivered hours?",
        question_zh="线上课时占比按计划课时还是按实际授课课时计算？",
        options=(
            Option(
                "planned-and-delivered",
                "Of both: the plan at its filing and the delivered hours at the end of training (for the effect of an excess see A94).",
            ),
            Option("plan-only", "Of the plan at its filing only."),
        ),
        reason="“严格落实培训计划”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A23",
        question="May training be held without any online hours, although the notice says “线上+线下”?",
        question_zh="完全不安排线上课时是否允许？",
        options=(
            Option(
                "zero-allowed",
                "Yes, online may be 0 %. Offline may not be 0: the group photo and the 50 % limit need it.",
            ),
            Option("both-modes", "No: online hours must be above 0, as must offline hours."),
        ),
        reason="The 50 % is an upper limit only.",
        status=Status.OURS,
    ),
    Reading(
        id="A24",
        question="Whose scores, attendance sheet and group photo belong to a filing of results (“考核通过的学员成绩、考勤表和…合影”)?",
        question_zh="考核备案所报的成绩、考勤表和线下合影，范围是全班还是仅限考核通过的学员？",
        options=(
            Option(
                "class-sheet",
                "The scores of those who passed, the attendance sheet of the whole class, and one or more group photos of the offline period.",
            ),
            Option(
                "passed-sheet",
                "As `class-sheet`, but the attendance sheet of those who passed only.",
            ),
            Option(
                "photo-per-trainee",
                "As `class-sheet`, and every trainee in the batch is on a photo (supplied).",
            ),
        ),
        reason="“考核通过的” stands before 成绩. No attendance rate is given, so none is invented.",
        status=Status.TEXT,
    ),
    Reading(
        id="A24b",
        question="How many batches of results may a class file?",
        question_zh="一个班次可以报送几批考核备案？",
        options=(
            Option("several", "Any number."),
            Option("one", "One: a second filing is refused."),
        ),
        reason="Nothing limits them; resits need a second one.",
        status=Status.OURS,
    ),
    Reading(
        id="A25",
        question="What is a batch when certificate codes are made “按批次”?",
        question_zh="证书编码“按批次”生成，一批是指什么？",
        options=(
            Option(
                "per-filing", "One filing of results (考核备案) that is on record is one batch."
            ),
            Option(
                "cut-off-days",
                "Codes are made on supplied days, for all filings on record by then.",
            ),
        ),
        reason="A filing is the nearest unit. For one batch per class see `one` of A24b.",
        status=Status.OURS,
    ),
    Reading(
        id="A74",
        question="How do training plan (方案), schedule (计划) and class (班次) relate?",
        question_zh="培训方案、培训计划、培训班次三者是什么关系？",
        options=(
            Option(
                "many-schedules",
                "A plan on record has any number of published schedules; each class belongs to one schedule.",
            ),
            Option("one-object", "Plan and schedule are one object: one plan, published once."),
        ),
        reason="Three words, three verbs (备案, 发布, 生成).",
        status=Status.TEXT,
    ),
    Reading(
        id="A80",
        question="May the completion examination be taken again?",
        question_zh="结业考核未通过的，能否再次参加？",
        options=(
            Option(
                "repeatable",
                "Yes, any number of times. Who passes then goes into a later batch (A24b); only the passing score is filed.",
            ),
            Option("one-attempt", "No: the result `failed` is final."),
        ),
        reason="Nothing forbids it.",
        status=Status.OURS,
    ),
    Reading(
        id="A81",
        question="May training start before the opening application (开班申请) is decided?",
        question_zh="开班申请尚未答复时，能否先行开展培训？",
        options=(
            Option(
                "no-refusal",
                "Training may start without a decision, but not after a refusal; then the institution applies again.",
            ),
            Option("approval", "Training may start only after approval."),
            Option("filing", "The application is enough; a refusal is only reported."),
        ),
        reason="申请 is not 备案, but neither who decides nor a time limit is named; silence is no obstacle. Question 1 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A86",
        question="May a person have two enrolments at once (the same class twice is always refused)?",
        question_zh="同一人能否同时报名两个班次？",
        options=(
            Option(
                "allowed",
                "Yes; overlapping offline hours are reported, and for subsidies A54 decides. The same class twice is refused.",
            ),
            Option(
                "same-level-refused",
                "A second one for the same occupation and level is refused.",
            ),
            Option("refused", "Any second one is refused."),
        ),
        reason="Nothing forbids it.",
        status=Status.OURS,
    ),
    Reading(
        id="A91",
        question="How do the attendance filing (考勤备案) and the examination filing (考核备案) relate?",
        question_zh="考勤备案与考核备案是两次备案还是一次备案，先后如何？",
        options=(
            Option(
                "attendance-then-results",
                "Attendance is filed once or in parts from the start of training on; the filing of results (s6) needs it complete.",
            ),
            Option("joint", "They are one filing."),
            Option(
                "announced",
                "As `attendance-then-results`, and the examination is announced by 考核备案 before it is held.",
            ),
        ),
        reason="They are two functions; s6 says what is filed.",
        status=Status.OURS,
    ),
    Reading(
        id="A94",
        question="What follows if the delivered online share is over the limit or the delivered hours are below the schedule?",
        question_zh="实际线上占比超限，或者实际课时少于计划的，产生什么后果？",
        options=(
            Option(
                "reported",
                "It is reported against the institution; certificates and subsidies stand.",
            ),
            Option("blocks-results", "The batch of results is refused."),
        ),
        reason="Trainees do not steer it.",
        status=Status.OURS,
    ),
    Reading(
        id="A95",
        question="Which edition of the national standard applies (editions and their days are supplied)?",
        question_zh="国家职业标准有不同版本时，适用哪一版？",
        options=(
            Option(
                "plan-edition",
                "The one named in the plan, which must be in force on the opening day.",
            ),
            Option("assessment-day", "The one in force on the day of the assessment."),
        ),
        reason="Training follows the plan.",
        status=Status.OURS,
    ),
    Reading(
        id="A96",
        question="Which changes of a plan on record must be filed again?",
        question_zh="已备案的培训方案发生变更，哪些须重新备案？",
        options=(
            Option(
                "core-refiled",
                "Changes of dates, place or teachers need a new schedule only. Changes of hours, modes, level or fee are filed again; classes that have an opening day keep the old plan.",
            ),
            Option(
                "any-refiled",
                "Any change is filed again, dates, place and teachers included.",
            ),
        ),
        reason="Dates, place and teachers belong to the run; the others are what was put on record.",
        status=Status.OURS,
    ),
)
