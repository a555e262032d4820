/* accept: findings that a person accepts for a while. */
#include "script/statements.h"

#include "model/waiver.h"

static const struct field accept_fields[] = {
    {STR_INIT("rule"), FIELD_TEXT, REQUIRED, "rule = \"weekday-mismatch\""},
    {STR_INIT("page"), FIELD_TEXT, REQUIRED, "page = \"card/end.md\""},
    {STR_INIT("expires"), FIELD_TEXT, REQUIRED, "expires = \"2026-03-31\""},
    {STR_INIT("reason"), FIELD_TEXT, REQUIRED,
     "reason = \"原文のまま載せるため\""},
    {STR_INIT("text"), FIELD_TEXT, OPTIONAL, "text = \"12月1日（火）\""},
};

/* What the field is there for, and what is empty says nothing. */
static bool stated(struct form *form, str name)
{
    if (str_trim(form_text(form, name)).len)
        return true;
    form_error(form, name, "「%.*s」が空です", STR_ARG(name));
    return false;
}

void waiver_read_accept(struct reading *r, str id, struct form *form)
{
    (void)id;
    if (!form_check(form, accept_fields,
                    sizeof accept_fields / sizeof *accept_fields))
        return;
    struct waiver w = {
        .rule = form_text(form, S("rule")),
        .until = form_date(form, S("expires")),
        .reason = form_text(form, S("reason")),
        .where = form->where,
        .page = form_text(form, S("page")),
        .text = form_text(form, S("text")),
    };
    bool fine =
        stated(form, S("page")) && stated(form, S("reason")) &&
        waiver_check_rule(r->diags, form_field_where(form, S("rule")), w.rule);
    if (fine && w.until != DATE_NONE)
        *LIST_PUSH(r->arena, &r->target->schedule->waivers) = w;
}
