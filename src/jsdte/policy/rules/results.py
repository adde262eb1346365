"""Results, codes and the training certificate: 31 to 34, 89 and 91."""

from jsdte.decision import Answer, Verdict, all_of
from jsdte.model import Enrolment, EnrolmentState, hours_of
from jsdte.policy.case import BatchCase, CertificateCase, EnrolmentCase
from jsdte.policy.rules.answers import holds, idle, judged, unknown
from jsdte.terms.unknown import UNKNOWN, Unknown


def _named(case: BatchCase) -> tuple[Enrolment, ...]:
    wanted = {score.enrolment for score in case.batch.scores}
    return tuple(e for e in case.enrolments if e.id in wanted)


def check_passed_only(case: BatchCase) -> Answer:
    """A batch names trainees who passed and stand in no other batch, each once (32, A80).

    Where there is one attempt only, a pass after a failure does not count.
    """
    wanted = [score.enrolment for score in case.batch.scores]
    once = case.profile["A80"] == "one-attempt"
    fit = {
        e.id
        for e in _named(case)
        if e.state is EnrolmentState.PASSED
        and e.batch == case.batch.id
        and not (once and e.results and not e.results[0].passed)
    }
    unfit = sum(name not in fit for name in wanted) + len(wanted) - len(set(wanted))
    return holds(unfit == 0, named=len(wanted), unfit=unfit)


def check_one_batch(case: BatchCase) -> Answer:
    """A class files its results once, where it may not do so several times (32, A24b)."""
    filed = case.training_class.batches
    if case.profile["A24b"] == "several":
        return idle(batches=len(filed))
    return holds(filed[:1] in ((), (case.batch.id,)), batches=len(filed))


def check_three_items(case: BatchCase) -> Answer:
    """Scores, the class's attendance sheet and an offline group photo are filed (32, A24).

    By the other readings a sheet of those who passed is enough, or everybody is on a photo.
    """
    batch, option = case.batch, case.profile["A24"]
    photos = batch.offline_photos
    items = {
        "batch.scores": all_of(
            Verdict.of(UNKNOWN if isinstance(score.score, Unknown) else True)
            for score in batch.scores
        ),
        "batch.attendance_sheet": Verdict.of(batch.attendance_sheet),
        "batch.offline_photos": Verdict.of(photos if isinstance(photos, Unknown) else photos > 0),
    }
    if option == "passed-sheet":
        sheet = items.pop("batch.attendance_sheet") | Verdict.of(batch.passed_sheet)
        items["batch.passed_sheet"] = sheet
    if option == "photo-per-trainee":
        items["batch.scores.on_photo"] = all_of(Verdict.of(s.on_photo) for s in batch.scores)
    missing = [name for name, verdict in items.items() if verdict is Verdict.UNDETERMINED]
    return judged(all_of(items.values()), *missing, named=len(batch.scores))


def check_results_return_grounded(case: BatchCase) -> Answer:
    """A results filing is returned because its contents are not in order (33)."""
    answers = [check(case) for check in RESULTS_CONTENT]
    verdict = all_of(answer.verdict for answer in answers)
    missing = [name for answer in answers for name in answer.missing]
    return judged(~verdict, *missing, contents=verdict.value)


RESULTS_CONTENT = (check_passed_only, check_one_batch, check_three_items)
"""What the province looks at before it puts a results filing on record."""


def check_examined_after_training(case: BatchCase) -> Answer:
    """Nobody in the batch passed before the last training day only (31)."""
    ended = case.training_class.ended_on
    passes = [[r.examined_on for r in e.results if r.passed] for e in _named(case)]
    in_time = all(ended is not None and ended <= max(days) for days in passes if days)
    return holds(in_time, ended_on=ended)


def check_examination_day(case: EnrolmentCase) -> Answer:
    """The examination was held on or after the last training day, and before now (31)."""
    results, ended = case.enrolment.results, case.training_class.ended_on
    examined = results[-1].examined_on if results else None
    in_order = ended is not None and examined is not None and ended <= examined <= case.day
    return holds(in_order, examined_on=examined, ended_on=ended, day=case.day)


def check_codes_cover_batch(case: BatchCase) -> Answer:
    """Every trainee of the batch gets one code, and nobody else (33)."""
    wanted = sorted(score.enrolment for score in case.batch.scores)
    given = sorted(code.enrolment for code in case.batch.codes)
    return holds(wanted == given, named=len(wanted), codes=len(given))


def check_code_day(case: BatchCase) -> Answer:
    """Codes are issued on a day set for it, where there are such days (33, A25).

    By the default each filing on record is a batch of its own, on any day.
    """
    if case.profile["A25"] == "per-filing":
        return idle(day=case.day)
    days = [row.first_day for row in case.policy.tables.code_days]
    if not days:
        return unknown("policy.code_days", day=case.day)
    recorded = case.batch.on_record_on
    return holds(case.day in days and recorded is not None and recorded <= case.day, day=case.day)


def check_codes_unique(case: BatchCase) -> Answer:
    """No code is given twice, ever (33)."""
    codes = [code.code for code in case.batch.codes]
    again = len(codes) - len(set(codes)) + len(case.used_codes)
    return holds(again == 0, repeated=again)


def check_certificate_code(case: CertificateCase) -> Answer:
    """The certificate's number is the code the province issued (34, 93)."""
    code, number = case.enrolment.code, case.certificate.number
    return holds(number == code, code=code, number=number)


def check_certificate_period(case: CertificateCase) -> Answer:
    """The certificate names the first and last training day of the class (89)."""
    certificate, ours = case.certificate, case.training_class
    same = (certificate.first_day, certificate.last_day) == (ours.started_on, ours.ended_on)
    return holds(same, first_day=ours.started_on, last_day=ours.ended_on)


def check_certificate_hours(case: CertificateCase) -> Answer:
    """The credit hours printed are the teaching hours of the plan, where they are one (89, A21)."""
    hours, taught = case.certificate.hours, hours_of(case.plan.blocks)
    if case.profile["A21"] != "one-unit":
        return idle(hours=hours, taught=taught)
    return holds(hours == taught, hours=hours, taught=taught)


def check_certificate_day(case: CertificateCase) -> Answer:
    """The certificate is dated on or after code, examination and end of training (91)."""
    certificate, enrolment = case.certificate, case.enrolment
    passes = (result.examined_on for result in enrolment.results if result.passed)
    days = [certificate.last_day, *passes]
    if enrolment.coded_on is not None:
        days.append(enrolment.coded_on)
    in_order = max(days) <= certificate.issued_on <= case.day
    return holds(in_order, issued_on=certificate.issued_on, earliest=max(days), day=case.day)
