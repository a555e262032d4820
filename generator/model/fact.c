/* Facts: atomic statements of the schedule. */
#include "model/fact.h"

const struct fact *schedule_find(const struct schedule *s, str id)
{
    return map_find(&s->by_id, id);
}
