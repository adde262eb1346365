"""Open questions about the two certificates of the attachments and the keeping of records."""

from jsdte.readings.reading import Option, Reading, Status

DOCUMENT_AND_RECORD_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A26",
        question="Do the notice's paired terms name one thing each: 证书编码 and 证书编号, 国家职业标准 and 国家职业技术技能标准, 培训合格证书 and 专业技术培训合格证书, 专业技术等级证书 and 相应等级证书?",
        question_zh="“证书编码”与“证书编号”、“国家职业标准”与“国家职业技术技能标准”、“培训合格证书”与“专业技术培训合格证书”、“专业技术等级证书”与“相应等级证书”，每一对是否各指同一事物？",
        options=(),
        reason="Each pair is taken as one thing: no case tells them apart.",
        status=Status.NOTE,
    ),
    Reading(
        id="A27",
        question="Which directory's name of the institution belongs on the training certificate?",
        question_zh="培训合格证书上的培训机构名称，应与哪一份目录一致？",
        options=(
            Option(
                "mohrss-else-provincial",
                "That of the MOHRSS directory; the provincial one if the institution is missing there, which is reported.",
            ),
            Option(
                "mohrss-only",
                "That of the MOHRSS directory only; if the institution is missing there: NO.",
            ),
        ),
        reason="附1 注2 names the MOHRSS directory, 二(一) lets the province recognise. Both names are supplied; for the name of which day see A88.",
        status=Status.OURS,
    ),
    Reading(
        id="A57",
        question="From which day do the retention periods for the records of a class run?",
        question_zh="纸质资料和电子资料的保管期限从哪一天起算？",
        options=(
            Option(
                "file-closed",
                "From closed_on: the day of cancellation or, once `CloseClassFile` says that nothing follows, the latest of end of training, last training certificate, last batch on record and hours registered.",
            ),
            Option("end-of-training", "From the end of training, or the day of cancellation."),
            Option("document-day", "For each document from its own day."),
            Option("new-year", "From 1 January after the day of `file-closed`."),
            Option(
                "last-payment",
                "From the last subsidy payment of the class, but not before the day of `file-closed`.",
            ),
        ),
        reason="“全过程资料”. Under every option the last day is the corresponding day, destruction is free the day after, and nothing rolls; a recorded claim, objection or audit holds the records; scan and paper each keep their own period.",
        status=Status.OURS,
    ),
    Reading(
        id="A58",
        question="What stands on the training certificate (附1) if there is no direction?",
        question_zh="没有职业方向的，培训合格证书上如何填写？",
        options=(
            Option(
                "empty-or-dash",
                "An empty field or “—” passes; when the certificate is written, “—” is used.",
            ),
            Option("dash", "Only “—” passes."),
        ),
        reason="The rule stands in 附2 only.",
        status=Status.OURS,
    ),
    Reading(
        id="A59",
        question="What do “证书类型” and “证书号码” on the level certificate (附2) mean?",
        question_zh="等级证书样式中的“证书类型”“证书号码”应填什么？",
        options=(
            Option(
                "identity-document",
                "Type and number of the identity document, under the labels as printed; two fields besides 证书编号.",
            ),
            Option(
                "certificate-kind",
                "Kind and number of the certificate; two fields besides 证书编号.",
            ),
        ),
        reason="Probably 证件 misprinted, as 证书编号 follows. Under both options there are two fields besides 证书编号. Question 5 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A60",
        question="How far may a certificate differ from its sample (“格式仅供参考…保留上述内容信息”)?",
        question_zh="证书在多大程度上可以与参考样式不同？",
        options=(
            Option(
                "contents-only",
                "All contents must be there; layout and additions are free.",
            ),
            Option("fixed-form", "The layout is as printed, without additions."),
        ),
        reason="Both halves of the note count.",
        status=Status.TEXT,
    ),
    Reading(
        id="A61",
        question="How exactly must the two query addresses be printed on a certificate?",
        question_zh="证书上的两个查询网址须写到多精确？",
        options=(
            Option("host", "The hosts are compared; scheme and final slash are free."),
            Option("printed", "Only the strings as printed in the sample pass."),
        ),
        reason="Contents are kept, not spelling; they are written as printed.",
        status=Status.OURS,
    ),
    Reading(
        id="A62",
        question="Which seal may a level certificate (附2) bear?",
        question_zh="等级证书上可以加盖评价机构的哪种印章？",
        options=(
            Option("any-own", "Any seal of the evaluator that bears the directory name."),
            Option("official-only", "Its official seal only."),
        ),
        reason="注2 asks for agreement and names no kind.",
        status=Status.OURS,
    ),
    Reading(
        id="A63",
        question="What is checked about the photo on a level certificate (附2)?",
        question_zh="等级证书上的照片查验什么？",
        options=(
            Option("presence", "That there is one."),
            Option("not-checked", "Nothing: none is needed."),
        ),
        reason="Size and hat cannot be judged from a record.",
        status=Status.OURS,
    ),
    Reading(
        id="A88",
        question="The directory name of which day belongs on a certificate?",
        question_zh="证书上的机构名称以哪一天的目录为准？",
        options=(
            Option(
                "first-training-day",
                "The directory name on the first training day (for an evaluator: on the day of the application for assessment). After a renaming the old and the new name pass until the directory shows the new one.",
            ),
            Option("issue-day", "The directory name on the day the certificate is issued."),
        ),
        reason="The default survives the expiry of a listing (A05).",
        status=Status.OURS,
    ),
)
