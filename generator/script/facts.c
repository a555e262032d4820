/* date, period, policy, waves, duration and rule: a schedule's facts. */
#include "script/statements.h"

#include "base/near.h"
#include "script/day.h"

/* Fields that every fact may have. */
#define COMMON_FIELDS                                                                   \
    {STR_INIT("label"), FIELD_TEXT, EXPECTED, "label = \"経過措置\""},                  \
        {STR_INIT("subject"), FIELD_WORDS, OPTIONAL,                                    \
         "subject = { \"健康保険証\", \"保険証\" }"},                                   \
        {STR_INIT("topic"), FIELD_WORDS, OPTIONAL,                                      \
         "topic = { \"使用\", \"利用\" }"},                                             \
        {STR_INIT("source"), FIELD_TEXT, EXPECTED,                                      \
         "source = \"○○法 附則第○条（令和○年○月○日施行）\""},                           \
        {STR_INIT("certainty"), FIELD_TEXT, EXPECTED,                                   \
         "certainty = \"law\"（law 法令, official 公的資料, policy 保険者の" \
         "方針, secondary 二次資料, unverified 未確認）"},                              \
        {STR_INIT("planned"), FIELD_FLAG, OPTIONAL, "planned = true"},                  \
    {                                                                                   \
        STR_INIT("override"), FIELD_FLAG, OPTIONAL, "override = true"                   \
    }

/* Of what happens once; "done" goes with planned = true or alone. */
#define DONE_FIELD                                                             \
    {                                                                          \
        STR_INIT("done"), FIELD_TEXT, OPTIONAL, "done = \"2025-11-12\""        \
    }

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct field date_fields[] = {
    {STR_INIT("last"), FIELD_TEXT, OPTIONAL, "last = \"2024-12-01\""},
    {STR_INIT("first"), FIELD_TEXT, OPTIONAL, "first = \"2024-12-02\""},
    {STR_INIT("on"), FIELD_TEXT, OPTIONAL, "on = \"2025-12-01\""},
    {STR_INIT("as_of"), FIELD_TEXT, OPTIONAL, "as_of = \"2025-10-01\""},
    {STR_INIT("approx"), FIELD_TEXT, OPTIONAL, "approx = \"2025-11上旬\""},
    {STR_INIT("variants"), FIELD_TABLE, OPTIONAL,
     "variants = { employer = \"2024-11-29\", member = \"2024-11-30\" }"},
    DONE_FIELD,
    COMMON_FIELDS,
};
static const struct field period_fields[] = {
    {STR_INIT("from"), FIELD_TEXT, OPTIONAL, "from = \"2024-12-02\""},
    {STR_INIT("to"), FIELD_TEXT, OPTIONAL, "to = \"2025-12-01\""},
    {STR_INIT("treated_until"), FIELD_TEXT, OPTIONAL,
     "treated_until = \"2026-03-31\""},
    DONE_FIELD,
    COMMON_FIELDS,
};
static const struct field policy_fields[] = {
    {STR_INIT("anchor"), FIELD_TEXT, OPTIONAL,
     "anchor = \"07-31\" か \"month_end\""},
    {STR_INIT("within"), FIELD_TEXT, OPTIONAL, "within = \"5Y\""},
    {STR_INIT("fixed"), FIELD_TEXT, OPTIONAL, "fixed = \"2029-12-01\""},
    {STR_INIT("after"), FIELD_TEXT, OPTIONAL, "after = \"2Y\""},
    {STR_INIT("term"), FIELD_TEXT, OPTIONAL, "term = \"2M\""},
    {STR_INIT("birthday"), FIELD_COUNT, OPTIONAL, "birthday = 5"},
    {STR_INIT("minor_birthday"), FIELD_COUNT, OPTIONAL, "minor_birthday = 5"},
    {STR_INIT("adult_age"), FIELD_COUNT, OPTIONAL, "adult_age = 18"},
    {STR_INIT("adult_age_before"), FIELD_COUNT, OPTIONAL,
     "adult_age_before = 20"},
    {STR_INIT("adult_age_from"), FIELD_TEXT, OPTIONAL,
     "adult_age_from = \"2022-04-01\""},
    {STR_INIT("age_at"), FIELD_TEXT, OPTIONAL,
     "age_at = \"application\" か \"issue\""},
    {STR_INIT("leap_birthday"), FIELD_TEXT, OPTIONAL,
     "leap_birthday = \"02-28\" か \"03-01\""},
    {STR_INIT("grace"), FIELD_TEXT, OPTIONAL, "grace = \"3M\""},
    {STR_INIT("opens"), FIELD_TEXT, OPTIONAL, "opens = \"3M\""},
    {STR_INIT("business_days"), FIELD_COUNT, OPTIONAL, "business_days = 5"},
    {STR_INIT("month_start"), FIELD_COUNT, OPTIONAL, "month_start = 1"},
    {STR_INIT("of"), FIELD_TEXT, OPTIONAL, "of = \"chip.expiry\""},
    COMMON_FIELDS,
};
static const struct field waves_fields[] = {
    {STR_INIT("csv"), FIELD_TEXT, REQUIRED, "csv = \"data/waves.csv\""},
    {STR_INIT("encoding"), FIELD_TEXT, OPTIONAL, "encoding = \"cp932\""},
    DONE_FIELD,
    COMMON_FIELDS,
};
static const struct field duration_fields[] = {
    {STR_INIT("max"), FIELD_TEXT, OPTIONAL, "max = \"5Y\""},
    {STR_INIT("min"), FIELD_TEXT, OPTIONAL, "min = \"3D\""},
    {STR_INIT("exact"), FIELD_TEXT, OPTIONAL, "exact = \"2M\""},
    COMMON_FIELDS,
};
static const struct field rule_fields[] = {
    {STR_INIT("before"), FIELD_WORDS, REQUIRED,
     "before = { \"certificate.extraction\", \"certificate.mailing\" }"},
};

/* In the order of enum certainty. */
static const str certainties[] = {
    STR_INIT("law"),       STR_INIT("official"),   STR_INIT("policy"),
    STR_INIT("secondary"), STR_INIT("unverified"),
};

static bool id_valid(str id)
{
    char before = '.';
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                    c == '_' || (c == '.' && before != '.');
        if (!good)
            return false;
        before = c;
    }
    return before != '.';
}

bool fact_check_id(struct form *form, str id)
{
    struct diag *d;
    if (!id_valid(id)) {
        d = diag_error(form->diags, "schedule", form->where,
                       "「%.*s」は事実の名前に使えません", STR_ARG(id));
        diag_hint(form->diags, d,
                  "小文字の英字、数字、「_」と区切りの「.」で書きます。"
                  "例: card.transition");
        return false;
    }
    if (str_ends(id, S(".from")) || str_ends(id, S(".to"))) {
        d = diag_error(form->diags, "schedule", form->where,
                       "「%.*s」の終わりの .from と .to は期間の始めと"
                       "終わりを指す言葉です",
                       STR_ARG(id));
        diag_hint(form->diags, d, "別の名前を付けます");
        return false;
    }
    return true;
}

static bool has_word(const struct str_list *words, str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (str_equal(words->items[i], word))
            return true;
    return false;
}

/* Who writes 使用 or 利用 means 使えます as well: the verbs people say. */
static void add_verbs(struct arena *a, struct str_list *topic)
{
    static const struct {
        str noun, verb;
    } pairs[] = {
        {STR_INIT("使用"), STR_INIT("使え")},
        {STR_INIT("利用"), STR_INIT("使え")},
        {STR_INIT("終了"), STR_INIT("終わ")},
        {STR_INIT("開始"), STR_INIT("始ま")},
    };
    for (size_t i = 0; i < COUNT(pairs); i++)
        if (has_word(topic, pairs[i].noun) && !has_word(topic, pairs[i].verb))
            *LIST_PUSH(a, topic) = pairs[i].verb;
}

enum fact_layer fact_layer(const struct reading *r)
{
    bool insurers = r->role == SCRIPT_INSURER ||
                    (r->role == SCRIPT_FACTS && r->stated.source);
    return insurers ? LAYER_INSURER : LAYER_NATIONAL;
}

enum certainty fact_certainty(struct form *form)
{
    return (enum certainty)form_choice(form, S("certainty"), certainties,
                                       COUNT(certainties), CERTAINTY_POLICY);
}

/* What all facts have; the lists live as long as the result. */
static struct fact *new_fact(struct reading *r, str id, enum fact_kind kind,
                             struct form *form)
{
    struct fact *f = ARENA_NEW(r->arena, struct fact);
    f->id = id;
    f->kind = kind;
    f->layer = fact_layer(r);
    f->from = f->to = DATE_NONE;
    f->where = f->from_where = f->to_where = form->where;
    f->label = form_has(form, S("label")) ? form_text(form, S("label")) : id;
    f->subject = form_words(form, S("subject"));
    f->topic = form_words(form, S("topic"));
    add_verbs(r->arena, &f->topic);
    f->source = form_text(form, S("source"));
    f->certainty = fact_certainty(form);
    f->planned = form_flag(form, S("planned"));
    if (form_has(form, S("done"))) {
        f->done_on = form_date(form, S("done"));
        f->done = f->done_on != DATE_NONE;
        f->done_where = form_field_where(form, S("done"));
    }
    return f;
}

static void report_repeat(struct reading *r, const struct fact *f,
                          const struct fact *old)
{
    struct diag *d =
        diag_error(r->diags, "fact-duplicate", f->where,
                   "「%.*s」はすでに定められています", STR_ARG(f->id));
    diag_note(r->diags, d, old->where, "はじめの「%.*s」はここです",
              STR_ARG(f->id));
    if (old->layer != f->layer)
        diag_hint(r->diags, d,
                  "全国の定めを置き換えるときは override = true と書きます");
    else
        diag_hint(r->diags, d, "どちらか一方を消すか、別の名前を付けます");
}

static void report_no_original(struct reading *r, const struct fact *f,
                               struct form *form)
{
    struct near near = near_start(f->id);
    for (size_t i = 0; i < r->target->schedule->facts.len; i++)
        near_offer(&near, r->target->schedule->facts.items[i]->id);
    struct diag *d =
        form_error(form, S("override"),
                   "置き換える全国の定め「%.*s」がありません", STR_ARG(f->id));
    if (near.best.len > 0)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d, "新しい定めには override を書きません");
}

static void replace(struct schedule *s, const struct fact *old, struct fact *f)
{
    for (size_t i = 0; i < s->facts.len; i++)
        if (s->facts.items[i] == old)
            s->facts.items[i] = f;
}

/* Adds the fact, or puts it in the place of the national one. */
static void add_fact(struct reading *r, struct fact *f, struct form *form)
{
    struct schedule *s = r->target->schedule;
    bool override = form_flag(form, S("override"));
    void **slot = map_put(r->arena, &s->by_id, f->id);
    const struct fact *old = *slot;
    if (old && !(override && old->layer == LAYER_NATIONAL &&
                 f->layer == LAYER_INSURER)) {
        report_repeat(r, f, old);
        return;
    }
    *slot = f;
    if (old) {
        replace(s, old, f);
        return;
    }
    /* Loose files may come without the one they replace something in. */
    if (override && r->role != SCRIPT_FACTS)
        report_no_original(r, f, form);
    *LIST_PUSH(r->arena, &s->facts) = f;
}

static void put_role(struct fact *f, enum fact_role role, date day)
{
    f->role = role;
    if (role != ROLE_LAST)
        f->from = day;
    if (role != ROLE_FIRST)
        f->to = day;
}

static void read_approx(struct fact *f, struct form *form)
{
    str text = form_text(form, S("approx"));
    f->role = ROLE_APPROX;
    if (text.len == 0 || day_read_rough(form->arena, text, &f->from, &f->to))
        return;
    struct diag *d =
        form_error(form, S("approx"),
                   "「%.*s」をおおよその時期として読めません", STR_ARG(text));
    diag_hint(form->diags, d,
              "approx = \"2025-11上旬\" か \"令和7年11月\" のように書きます");
}

/* The one day of a date, under the name of its role. */
static void read_day(struct fact *f, struct form *form)
{
    static const struct {
        str name;
        enum fact_role role;
    } roles[] = {
        {STR_INIT("last"), ROLE_LAST},     {STR_INIT("first"), ROLE_FIRST},
        {STR_INIT("on"), ROLE_ON},         {STR_INIT("as_of"), ROLE_AS_OF},
        {STR_INIT("approx"), ROLE_APPROX},
    };
    size_t found = COUNT(roles);
    for (size_t i = 0; i < COUNT(roles); i++) {
        if (!form_has(form, roles[i].name))
            continue;
        if (found < COUNT(roles)) {
            struct diag *d = form_error(
                form, roles[i].name, "「%.*s」と「%.*s」は一緒に書けません",
                STR_ARG(roles[found].name), STR_ARG(roles[i].name));
            diag_hint(form->diags, d, "期間は period で定めます");
            return;
        }
        found = i;
    }
    if (found == COUNT(roles)) {
        form->correct = false;
        struct diag *d = diag_error(form->diags, form->rule, form->where,
                                    "date に日付がありません");
        diag_hint(form->diags, d,
                  "last（最終日）, first（初日）, on（当日）, as_of（時点）, "
                  "approx（おおよそ）のどれか一つを書きます");
        return;
    }
    if (roles[found].role == ROLE_APPROX)
        read_approx(f, form);
    else
        put_role(f, roles[found].role, form_date(form, roles[found].name));
    f->from_where = f->to_where = form_field_where(form, roles[found].name);
}

/* variants = { employer = "2024-11-29", member = "2024-11-30" } */
static void read_variants(struct fact *f, struct form *form)
{
    struct form inner = form_inner(form, S("variants"));
    if (!inner.value)
        return;
    for (size_t i = 0; i < inner.value->count; i++) {
        const struct script_entry *e = &inner.value->entries[i];
        if (!e->named || e->value.kind != SCRIPT_TEXT) {
            struct diag *d = form_error(form, S("variants"),
                                        "「variants」には相手ごとの日付を"
                                        "名前を付けて書きます");
            diag_hint(form->diags, d, "例: %s", date_fields[5].example);
            return;
        }
        struct fact_variant *v = LIST_PUSH(form->arena, &f->variants);
        v->audience = e->name;
        v->day = form_date(&inner, e->name);
        v->where = form_field_where(&inner, e->name);
    }
}

void fact_read_date(struct reading *r, str id, struct form *form)
{
    form_check(form, date_fields, COUNT(date_fields));
    struct fact *f = new_fact(r, id, FACT_DATE, form);
    read_day(f, form);
    read_variants(f, form);
    if (fact_check_id(form, id))
        add_fact(r, f, form);
}

static void check_order(struct form *form, const struct fact *f)
{
    if (f->from == DATE_NONE || f->to == DATE_NONE || f->from <= f->to)
        return;
    form->correct = false;
    struct diag *d = diag_error(form->diags, "range-reversed", f->to_where,
                                "終わりの日が始めの日より前にあります");
    diag_note(form->diags, d, f->from_where, "始めの日はここで定めています");
    diag_hint(form->diags, d, "from と to は両方ともその日を含みます");
}

void fact_read_period(struct reading *r, str id, struct form *form)
{
    form_check(form, period_fields, COUNT(period_fields));
    struct fact *f = new_fact(r, id, FACT_PERIOD, form);
    f->from = form_date(form, S("from"));
    str end = form_has(form, S("to")) ? S("to") : S("treated_until");
    f->treated = str_equal(end, S("treated_until")) && form_has(form, end);
    f->to = form_date(form, end);
    f->from_where = form_field_where(form, S("from"));
    f->to_where = form_field_where(form, end);
    if (form_has(form, S("to")) && form_has(form, S("treated_until"))) {
        struct diag *d =
            form_error(form, S("treated_until"),
                       "「to」と「treated_until」は一緒に書けません");
        diag_hint(form->diags, d,
                  "有効な期間と、有効なものとして扱う期間は、"
                  "別々の period で定めます");
    }
    if (!form_has(form, S("from")) && !form_has(form, end)) {
        form->correct = false;
        struct diag *d = diag_error(form->diags, form->rule, form->where,
                                    "period に「from」も「to」もありません");
        diag_hint(form->diags, d, "例: %s", period_fields[0].example);
    }
    check_order(form, f);
    if (fact_check_id(form, id))
        add_fact(r, f, form);
}

void fact_read_policy(struct reading *r, str id, struct form *form)
{
    form_check(form, policy_fields, COUNT(policy_fields));
    struct fact *f = new_fact(r, id, FACT_POLICY, form);
    policy_read(&f->policy, form);
    if (fact_check_id(form, id))
        add_fact(r, f, form);
}

void fact_read_duration(struct reading *r, str id, struct form *form)
{
    static const struct {
        str name;
        enum duration_bound bound;
    } bounds[] = {
        {STR_INIT("max"), DURATION_MAX},
        {STR_INIT("min"), DURATION_MIN},
        {STR_INIT("exact"), DURATION_EXACT},
    };
    form_check(form, duration_fields, COUNT(duration_fields));
    struct fact *f = new_fact(r, id, FACT_DURATION, form);
    size_t given = 0;
    for (size_t i = 0; i < COUNT(bounds); i++) {
        str text = form_text(form, bounds[i].name);
        if (!form_has(form, bounds[i].name))
            continue;
        given++;
        f->duration.bound = bounds[i].bound;
        f->from_where = f->to_where = form_field_where(form, bounds[i].name);
        if (text.len == 0 || duration_read(text, &f->duration))
            continue;
        struct diag *d =
            form_error(form, bounds[i].name, "「%.*s」を長さとして読めません",
                       STR_ARG(text));
        diag_hint(form->diags, d,
                  "\"5Y\"（年）, \"2M\"（月）, \"3W\"（週）, \"10D\"（日）, "
                  "\"5BD\"（営業日）のように書きます");
    }
    if (given != 1) {
        form->correct = false;
        struct diag *d = diag_error(form->diags, form->rule, form->where,
                                    "duration には長さを一つだけ書きます");
        diag_hint(form->diags, d,
                  "max（最長、以内）, min（最短）, exact（ちょうど）の"
                  "どれか一つです。例: %s",
                  duration_fields[0].example);
    }
    if (fact_check_id(form, id))
        add_fact(r, f, form);
}

/* A path below content/, without a way out of it. */
bool fact_path_valid(str path)
{
    if (path.len == 0 || str_starts(path, S("/")) ||
        str_contains(path, S("\\")))
        return false;
    str part;
    bool more = true;
    while (more) {
        more = str_cut(path, S("/"), &part, &path);
        if (part.len == 0 || part.ptr[0] == '.')
            return false;
    }
    return true;
}

void fact_read_waves(struct reading *r, str id, struct form *form)
{
    form_check(form, waves_fields, COUNT(waves_fields));
    struct fact *f = new_fact(r, id, FACT_WAVES, form);
    f->csv = form_text(form, S("csv"));
    f->encoding = form_text(form, S("encoding"));
    if (f->csv.len > 0 && !fact_path_valid(f->csv)) {
        struct diag *d = form_error(form, S("csv"),
                                    "「%.*s」は content/ の中のファイルを"
                                    "指していません",
                                    STR_ARG(f->csv));
        diag_hint(form->diags, d,
                  "content/ から先だけを書きます。例: csv = "
                  "\"data/waves.csv\"");
        f->csv = (str){0};
    }
    if (fact_check_id(form, id))
        add_fact(r, f, form);
}

void fact_read_rule(struct reading *r, str id, struct form *form)
{
    if (!form_check(form, rule_fields, COUNT(rule_fields)))
        return;
    struct fact_rule rule = {.name = id, .where = form->where};
    rule.before = form_words(form, S("before"));
    if (rule.before.len < 2) {
        struct diag *d = form_error(form, S("before"),
                                    "「before」には二つ以上の名前を並べます");
        diag_hint(form->diags, d, "例: %s", rule_fields[0].example);
        return;
    }
    if (str_trim(id).len == 0) {
        diag_error(form->diags, form->rule, form->where, "rule の名前が空です");
        return;
    }
    *LIST_PUSH(r->arena, &r->target->schedule->rules) = rule;
}
