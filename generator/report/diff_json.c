/* Changes as one JSON object (RFC 8259), by jansson. */
#include "report/diff.h"
#include "report/json_value.h"

static void set_text(json_t *object, const char *key, str value)
{
    if (value.len)
        json_object_set_new(object, key, json_value_text(value));
}

static json_t *insurers_of(const struct str_list *insurers)
{
    json_t *list = json_array();
    for (size_t i = 0; i < insurers->len; i++)
        json_array_append_new(list, json_value_text(insurers->items[i]));
    return list;
}

static json_t *mentions_of(const struct published_sentence *s)
{
    json_t *list = json_array();
    for (size_t i = 0; i < s->len; i++) {
        json_t *mention = json_object();
        set_text(mention, "text", s->items[i].words);
        set_text(mention, "value", s->items[i].value);
        set_text(mention, "boundary", s->items[i].boundary);
        set_text(mention, "fact", s->items[i].fact);
        json_array_append_new(list, mention);
    }
    return list;
}

static void set_sentence(json_t *object, const char *key,
                         const struct published_sentence *s)
{
    if (!s)
        return;
    json_t *sentence = json_object();
    json_object_set_new(sentence, "line", json_value_number(s->line));
    set_text(sentence, "text", s->text);
    set_text(sentence, "context", s->context);
    json_object_set_new(sentence, "mentions", mentions_of(s));
    json_object_set_new(object, key, sentence);
}

static json_t *fields_of(const struct change *c)
{
    json_t *list = json_array();
    for (size_t i = 0; i < c->fields.len; i++) {
        const struct field_change *f = &c->fields.items[i];
        json_t *field = json_object();
        set_text(field, "field", f->key);
        set_text(field, "part", f->part);
        set_text(field, "before", f->before);
        set_text(field, "after", f->after);
        json_array_append_new(list, field);
    }
    return list;
}

static json_t *change_of(const struct change *c)
{
    json_t *object = json_object();
    set_text(object, "kind", change_kind_name(c->kind));
    set_text(object, "subject", c->subject);
    set_text(object, "label", c->label);
    set_text(object, "file", c->file);
    json_object_set_new(object, "insurers", insurers_of(&c->insurers));
    if (c->fields.len)
        json_object_set_new(object, "fields", fields_of(c));
    set_sentence(object, "before", c->before);
    set_sentence(object, "after", c->after);
    return object;
}

static json_t *counts_of(const struct change_list *changes)
{
    json_t *object = json_object();
    for (enum change_kind k = 0; k < CHANGE_KINDS; k++)
        json_object_set_new(object, change_kind_name(k).ptr,
                            json_value_number(changes->counts[k]));
    return object;
}

void diff_put_json(struct buf *out, const struct diff_sides *sides,
                   const struct change_list *changes)
{
    json_t *root = json_object(), *list = json_array();
    set_text(root, "before", sides->before);
    set_text(root, "after", sides->after);
    json_object_set_new(root, "pagesCompared",
                        json_boolean(!changes->facts_only));
    json_object_set_new(root, "counts", counts_of(changes));
    for (size_t i = 0; i < changes->len; i++)
        json_array_append_new(list, change_of(changes->items[i]));
    json_object_set_new(root, "changes", list);
    json_value_put(out, root);
}

static void set_place(json_t *object, const struct ledger_entry *e)
{
    set_text(object, "file", e->source ? e->source->path : (str){0});
    json_object_set_new(object, "line", json_value_number(e->line));
    json_object_set_new(object, "column", json_value_number(e->column));
    set_text(object, "sentence", e->said->sentence);
    set_text(object, "text", e->said->text);
    if (e->fact)
        set_text(object, "fact", e->fact->id);
}

static json_t *turn_of(struct arena *a, const struct turn *t)
{
    json_t *object = json_object();
    set_text(object, "day", date_iso(a, t->day));
    set_text(object, "turn",
             t->kind == TURN_BEGINS ? S("begins") : S("passes"));
    if (t->fact) {
        set_text(object, "fact", t->fact->id);
        set_text(object, "label", t->fact->label);
    } else {
        set_place(object, t->entry);
    }
    json_object_set_new(object, "insurers", insurers_of(&t->insurers));
    return object;
}

void diff_put_days_json(struct buf *out, const struct diff_days *d)
{
    json_t *root = json_object(), *turns = json_array(),
           *findings = json_array();
    set_text(root, "from", date_iso(out->arena, d->from));
    set_text(root, "to", date_iso(out->arena, d->to));
    for (size_t i = 0; i < d->turns->len; i++)
        json_array_append_new(turns, turn_of(out->arena, &d->turns->items[i]));
    for (size_t i = 0; i < d->diags->len; i++)
        if (d->diags->items[i]->since.len)
            json_array_append_new(findings,
                                  json_value_finding(d->diags->items[i]));
    json_object_set_new(root, "turns", turns);
    json_object_set_new(root, "findings", findings);
    json_value_put(out, root);
}
