"""Words for what every act must keep, whatever it is."""

from jsdte.decision.wording_entry import Wording

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
    "same-object": Wording(
        "What is filed again is for what it was filed for before (before: {filed}, now: {named}).",
        "The sender names the same object, or files anew under another id.",
        "重新提交的事项所指对象与原来一致（原：{filed}，现：{named}）。",
        "提交人改为原来的对象，或者另用编号新报。",
    ),
    "known-entry": Wording(
        "The journal has the entry that is corrected, and it is about the same object (entry: {entry}).",
        "The sender names an entry about this object by its number, the first being 1, and sends it again.",
        "所更正的记录已在台账中，且属于同一对象（记录序号：{entry}）。",
        "提交人改为该对象的记录序号（从1起算）。",
    ),
}
"""Words for what the register asks of every act."""
