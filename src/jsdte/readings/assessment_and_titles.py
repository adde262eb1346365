"""Open questions about the level assessment, continuing-education hours and titles."""

from jsdte.readings.reading import Option, Reading, Status

ASSESSMENT_AND_TITLE_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A28",
        question="May a person apply for the level assessment alone, without the institution?",
        question_zh="学员能否不经培训机构，自行申报等级考核？",
        options=(
            Option("through-institution", "No: only through the training institution."),
            Option("also-alone", "Yes: through the institution or alone."),
        ),
        reason="“由培训机构组织对接”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A28b",
        question="On which day must the evaluator be listed?",
        question_zh="评价机构须在哪一天列入目录？",
        options=(
            Option(
                "application-day",
                "On the day of the application for assessment; a later removal is reported.",
            ),
            Option("each-paper", "On the day of each paper."),
            Option("both", "On all these days: that of the application and that of each paper."),
        ),
        reason="“向…评价机构申报”.",
        status=Status.OURS,
    ),
    Reading(
        id="A28c",
        question="May the evaluator be the same body as the training institution?",
        question_zh="评价机构与培训机构能否是同一家单位？",
        options=(
            Option("reported", "It is allowed and reported."),
            Option("refused", "The application for assessment is refused."),
            Option("free", "It is not looked at."),
        ),
        reason="“社会化评价” hints at separation, nothing demands it.",
        status=Status.OURS,
    ),
    Reading(
        id="A29",
        question="May the two papers of the assessment be passed at different sittings?",
        question_zh="理论知识和专业能力能否在不同场次分别考核合格？",
        options=(
            Option(
                "any-sitting",
                "Yes (a sitting is one application); a pass does not expire; a paper not sat is not passed.",
            ),
            Option(
                "one-sitting",
                "No: both are passed under one application; after a failure both are taken again.",
            ),
            Option(
                "pass-expires",
                "As `any-sitting`, but a pass lasts a supplied number of months.",
            ),
        ),
        reason="Only “均合格” is said.",
        status=Status.OURS,
    ),
    Reading(
        id="A31",
        question="Which year is the “当年度” whose continuing-education hours are registered?",
        question_zh="学时登记的“当年度”是哪一年？",
        options=(
            Option("end-year", "The year in which training ends."),
            Option("registration-year", "The year of the registration."),
            Option("start-year", "The year in which training starts."),
            Option("split", "Each year by the hours delivered in it (supplied)."),
        ),
        reason="Certificate and month count from the end.",
        status=Status.OURS,
    ),
    Reading(
        id="A32",
        question="How is “一个月内” for the registration of hours counted?",
        question_zh="“一个月内”的最后一天如何计算？",
        options=(
            Option(
                "civil-code",
                "The day of the end of training is not counted; the last day is the corresponding day of the next month, or that month's end; a rest day rolls to the next working day.",
            ),
            Option(
                "named-days-roll",
                "As `civil-code`, but only days off named in the State Council's notice roll.",
            ),
            Option("no-roll", "As `civil-code`, but nothing rolls."),
            Option("thirty-days", "30 days, without rolling."),
        ),
        reason="民法典 201–203.",
        status=Status.LAW,
    ),
    Reading(
        id="A33",
        question="What follows if hours are to be registered after the month is over?",
        question_zh="超过一个月才办理学时登记的，如何处理？",
        options=(
            Option(
                "late-unless-no-fault",
                "NO, “late” (the hours are not lost: 三(一)s1a). But if the certificate code was issued after the last day: UNDETERMINED, “late without fault, ask for late registration”.",
            ),
            Option("accept-late", "It is accepted, and the lateness is reported."),
            Option("closed", "NO, without exception."),
        ),
        reason="“可…在…一个月内”, but codes have no time limit. Registration by the person is never this route. Question 7 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A34",
        question="Which day is “培训结束”, from which the month for the registration of hours runs?",
        question_zh="“培训结束”是指哪一天？",
        options=(
            Option(
                "last-training-day",
                "The last training day, the “至” day of the certificate; a later examination does not move it.",
            ),
            Option(
                "examination-day",
                "The day of the first completion examination of the class.",
            ),
            Option("issue-day", "The day on which the training certificate is issued."),
        ),
        reason="附1 dates the training.",
        status=Status.TEXT,
    ),
    Reading(
        id="A35",
        question="Is the entry of the certificate in the national system a condition of the title?",
        question_zh="证书进入国家管理系统，是否为取得职称的条件？",
        options=(
            Option("condition", "Yes: without the entry there is no title."),
            Option("certificate-alone", "No: the level certificate alone gives the title."),
        ),
        reason="“进入…管理系统的人员”. The entry is no condition of the subsidy.",
        status=Status.TEXT,
    ),
    Reading(
        id="A36",
        question="Which series and specialty do “相应系列和层级” and “相应数字经济工程专业” name for an occupation?",
        question_zh="各职业对应哪个职称系列和专业？",
        options=(
            Option(
                "dated-table",
                "Those of a supplied dated table; without an entry UNDETERMINED. A source (2023) exists only for the six namesakes in 数字经济工程: 集成电路, 工业互联网, 区块链, 人工智能, 大数据, 智能制造.",
            ),
            Option(
                "engineering",
                "The engineering series for all occupations; the specialty is UNDETERMINED.",
            ),
        ),
        reason="The notice has no table; eight occupations have no namesake. Question 10 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A36b",
        question="Which grade is the title of a 初级 certificate?",
        question_zh="取得初级证书的，认定的是初级职称中的哪一级？",
        options=(
            Option("assistant", "助理级, the assistant grade."),
            Option("unsaid", "UNDETERMINED: the notice does not say."),
        ),
        reason="Usage of several provinces.",
        status=Status.OURS,
    ),
    Reading(
        id="A37",
        question="Has the holder of a 高级 certificate a 中级 title too?",
        question_zh="取得高级证书的人员，是否同时具有中级职称？",
        options=(
            Option(
                "no-title",
                "No: the certificate gives direct application for the senior review only, with the provincial conditions and the entry in the national system (A35).",
            ),
            Option("at-least-intermediate", "Yes: at least the 中级 title."),
        ),
        reason="The sentence gives 高级 its own effect.",
        status=Status.TEXT,
    ),
    Reading(
        id="A85",
        question="Which number of hours is registered?",
        question_zh="登记的学时以哪个数字为准？",
        options=(
            Option(
                "certificate",
                "The hours printed on the training certificate; attendance below them is reported.",
            ),
            Option("attended", "The hours attended by the person."),
            Option("lesser", "The lesser of the printed and the attended hours."),
        ),
        reason="“凭培训合格证书”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A90",
        question="From which date does the title count?",
        question_zh="职称的取得时间是哪一天？",
        options=(
            Option(
                "issue-day",
                "From the issue of the level certificate, as soon as A35 is met.",
            ),
            Option("entry-day", "From the entry in the national system."),
        ),
        reason="The certificate gives the title, the entry shows it.",
        status=Status.OURS,
    ),
)
