/* Attributes and conditions, by id. */
#include "model/attribute.h"

struct attribute *attribute_find(const struct schedule *s, str id)
{
    for (size_t i = 0; i < s->attributes.len; i++)
        if (str_equal(s->attributes.items[i]->wording.id, id))
            return s->attributes.items[i];
    return NULL;
}

struct condition *condition_find(const struct schedule *s, str id)
{
    for (size_t i = 0; i < s->conditions.len; i++)
        if (str_equal(s->conditions.items[i]->wording.id, id))
            return s->conditions.items[i];
    return NULL;
}
