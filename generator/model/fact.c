/* Facts: atomic statements of the schedule. */
#include "model/fact.h"

const struct fact *schedule_find(const struct schedule *s, str id)
{
    return map_find(&s->by_id, id);
}

enum fact_state fact_state(const struct fact *f, date today)
{
    if (f->done && f->done_on <= today)
        return STATE_DONE;
    return f->planned || f->done ? STATE_PLANNED : STATE_PLAIN;
}

str fact_kind_name(enum fact_kind kind)
{
    static const str names[] = {
        [FACT_DATE] = STR_INIT("date"),
        [FACT_PERIOD] = STR_INIT("period"),
        [FACT_POLICY] = STR_INIT("policy"),
        [FACT_WAVES] = STR_INIT("waves"),
        [FACT_DURATION] = STR_INIT("duration"),
    };
    return names[kind];
}

str fact_role_name(enum fact_role role)
{
    static const str names[] = {
        [ROLE_LAST] = STR_INIT("last"),     [ROLE_FIRST] = STR_INIT("first"),
        [ROLE_ON] = STR_INIT("on"),         [ROLE_AS_OF] = STR_INIT("as_of"),
        [ROLE_APPROX] = STR_INIT("approx"),
    };
    return names[role];
}

str certainty_name(enum certainty c)
{
    static const str names[] = {
        [CERTAINTY_LAW] = STR_INIT("law"),
        [CERTAINTY_OFFICIAL] = STR_INIT("official"),
        [CERTAINTY_POLICY] = STR_INIT("policy"),
        [CERTAINTY_SECONDARY] = STR_INIT("secondary"),
        [CERTAINTY_UNVERIFIED] = STR_INIT("unverified"),
    };
    return names[c];
}
