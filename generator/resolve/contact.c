/* The contact box. */
#include "resolve/contact.h"

#include "model/component.h"

struct box {
    struct arena *arena;
    const struct block *owner;
    struct block **slot;
};

static struct inline_node *text_node(struct box *box, str text)
{
    struct inline_node *n = ARENA_NEW(box->arena, struct inline_node);
    n->kind = INLINE_TEXT;
    n->text = text;
    n->where = box->owner->where;
    return n;
}

/* A paragraph with a label in front: 「電話　0120-…」. */
static struct inline_node *put_line(struct box *box, str label, str words)
{
    if (words.len == 0)
        return NULL;
    struct block *p = ARENA_NEW(box->arena, struct block);
    p->kind = BLOCK_PARAGRAPH;
    p->where = box->owner->where;
    struct inline_node *value = text_node(box, words);
    if (label.len) {
        p->inlines = ARENA_NEW(box->arena, struct inline_node);
        p->inlines->kind = INLINE_STRONG;
        p->inlines->where = p->where;
        p->inlines->children = text_node(box, label);
        p->inlines->next = text_node(box, S("　"));
        p->inlines->next->next = value;
    } else {
        p->inlines = value;
    }
    *box->slot = p;
    box->slot = &p->next;
    return value;
}

static void put_phone(struct box *box, str phone)
{
    struct inline_node *n = put_line(box, S("電話"), phone);
    str url = phone_url(box->arena, phone);
    if (!n || url.len == 0)
        return;
    n->children = text_node(box, phone);
    n->kind = INLINE_LINK;
    n->url = url;
    n->text = (str){0};
}

static void no_contact(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "連絡先が決まっていないので、表示できません");
    diag_hint(diags, d,
              "lua/insurers/ の組合のファイルに contact を書いてください");
}

void contact_resolve(struct arena *a, const struct resolve_input *in,
                     struct block *b, struct diag_list *diags)
{
    if (!in->insurer || (in->insurer->contact.phone.len == 0 &&
                         in->insurer->contact.address.len == 0)) {
        no_contact(b, diags);
        return;
    }
    const struct contact *c = &in->insurer->contact;
    struct block *written = b->children;
    struct box box = {a, b, &b->children};
    str desk = component_text(b->component, S("desk"), c->department);
    put_line(&box, S(""),
             desk.len ? arena_printf(a, "%.*s　%.*s",
                                     STR_ARG(in->insurer->name), STR_ARG(desk))
                      : in->insurer->name);
    put_phone(&box, c->phone);
    put_line(&box, S("受付"),
             arena_printf(a, "%.*s%s%.*s", STR_ARG(c->hours.days),
                          c->hours.days.len && c->hours.time.len ? " " : "",
                          STR_ARG(c->hours.time)));
    put_line(&box, S("休み"), c->hours.closed);
    put_line(&box, S("所在地"), c->address);
    *box.slot = written;
}
