/* The words of the language, and who reads each. */
#include "script/statements.h"

#define AT(role) (1u << (role))

enum {
    SITE_ONLY = AT(SCRIPT_SITE),
    THEME_ONLY = AT(SCRIPT_THEME),
    INSURER_ONLY = AT(SCRIPT_INSURER) | AT(SCRIPT_FACTS),
    SCHEDULES = AT(SCRIPT_NATIONAL) | AT(SCRIPT_INSURER) | AT(SCRIPT_FACTS),
};

static const struct word {
    str name;
    unsigned roles;
    void (*read)(struct reading *r, str id, struct form *form);
    const char *rule;
    const char *file;    /* where it belongs */
    const char *example; /* of what follows it */
} words[] = {
    {STR_INIT("date"), SCHEDULES, fact_read_date, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "date \"card.new_issue_end\" { last = \"2024-12-01\", … }"},
    {STR_INIT("period"), SCHEDULES, fact_read_period, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "period \"card.transition\" { from = \"2024-12-02\", … }"},
    {STR_INIT("policy"), SCHEDULES, fact_read_policy, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "policy \"certificate.expiry\" { anchor = \"07-31\", … }"},
    {STR_INIT("waves"), SCHEDULES, fact_read_waves, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "waves \"certificate.mailing\" { csv = \"data/waves.csv\", … }"},
    {STR_INIT("duration"), SCHEDULES, fact_read_duration, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "duration \"certificate.max_validity\" { max = \"5Y\", … }"},
    {STR_INIT("rule"), SCHEDULES, fact_read_rule, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "rule \"名前\" { before = { \"a.b\", \"c.d\" } }"},
    {STR_INIT("attribute"), SCHEDULES, attribute_read, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "attribute \"certificate.form\" { value = \"紙のカード\", … }"},
    {STR_INIT("condition"), SCHEDULES, condition_read, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "condition \"registration.once\" { needs = { \"失効\" }, … }"},
    {STR_INIT("accept"), SCHEDULES, waiver_read_accept, WAIVER_RULE,
     "lua/national.lua か lua/insurers/ の予定表",
     "accept { rule = \"weekday-mismatch\", page = \"card/end.md\", … }"},
    {STR_INIT("site"), SITE_ONLY, settings_read_site, "settings",
     "lua/site.lua", "site { title = \"…\", … }"},
    {STR_INIT("theme"), THEME_ONLY, settings_read_theme, "settings",
     "themes/ の theme.lua", "theme { name = \"…\", … }"},
    {STR_INIT("terms"), AT(SCRIPT_TERMS), terms_read, "settings",
     "lua/terms.lua", "terms { \"健康保険証\", … }"},
    {STR_INIT("insurer"), INSURER_ONLY, settings_read_insurer, "settings",
     "lua/insurers/ の予定表", "insurer { name = \"…\", … }"},
    {STR_INIT("check"), SCHEDULES, check_read, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "check \"名前\" (function (site) … end)"},
    {STR_INIT("table_"), SCHEDULES, table_read_stated, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "table_ \"documents\" { csv = \"data/documents.csv\", … }"},
    {STR_INIT("synonyms"), SCHEDULES, table_read_synonyms, "schedule",
     "lua/national.lua か lua/insurers/ の予定表",
     "synonyms { { \"不要\", \"要らない\" } }"},
    {STR_INIT("variants"), INSURER_ONLY, table_read_variants, "schedule",
     "lua/insurers/ の予定表", "variants { { \"資格確認書\", \"有効期限\" } }"},
};

enum { WORDS = sizeof words / sizeof *words };

const str *statements_word(size_t i)
{
    return i < WORDS ? &words[i].name : NULL;
}

const char *statements_example(str name)
{
    for (size_t i = 0; i < WORDS; i++)
        if (str_equal(words[i].name, name))
            return words[i].example;
    return "";
}

static const struct word *word_named(str name)
{
    for (size_t i = 0; i < WORDS; i++)
        if (str_equal(words[i].name, name))
            return &words[i];
    return NULL;
}

static void refuse_place(struct reading *r, const struct word *w, span where)
{
    struct diag *d =
        diag_error(r->diags, w->rule, where,
                   "%.*s はこのファイルには書けません", STR_ARG(w->name));
    diag_hint(r->diags, d, "%s に書きます", w->file);
}

static enum script_kind taken_by(const struct word *w)
{
    return w->read == check_read ? SCRIPT_FUNCTION : SCRIPT_TABLE;
}

static void refuse_value(struct reading *r, const struct word *w, span where,
                         const struct script_value *value)
{
    const char *form =
        taken_by(w) == SCRIPT_FUNCTION ? "(function (site) … end)" : "{ … }";
    struct diag *d =
        value->kind == SCRIPT_NIL
            ? diag_error(r->diags, w->rule, where,
                         "%.*s の内容 %s がありません", STR_ARG(w->name), form)
            : diag_error(r->diags, w->rule, where,
                         "%.*s の後ろには %s を書きます", STR_ARG(w->name),
                         form);
    diag_hint(r->diags, d, "例: %s", w->example);
}

static void read_statement(struct reading *r, const struct script_statement *s)
{
    const struct word *w = word_named(s->kind);
    struct form form = {.arena = r->arena,
                        .diags = r->diags,
                        .places = &r->places,
                        .word = s->kind,
                        .value = &s->value,
                        .loose = r->role == SCRIPT_FACTS,
                        .correct = true};
    places_statement(&r->places, s->line, s->kind, s->id, &form.where,
                     &form.table);
    if (!w) { /* only from a child that is not ours any more */
        diag_error(r->diags, "schedule", form.where,
                   "%.*s という言葉は予定表にありません", STR_ARG(s->kind));
        return;
    }
    form.rule = w->rule;
    if (!(w->roles & AT(r->role)))
        refuse_place(r, w, form.where);
    else if (s->value.kind != taken_by(w))
        refuse_value(r, w, form.where, &s->value);
    else
        w->read(r, s->id, &form);
}

void statements_read(struct reading *r, const struct script_result *result)
{
    for (size_t i = 0; i < result->statements.len; i++)
        read_statement(r, &result->statements.items[i]);
}
