/* attribute and condition: what a schedule states without a date. */
#include "script/statements.h"

#include "base/near.h"
#include "model/attribute.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Fields of both. */
#define WORDING_FIELDS                                                         \
    {STR_INIT("subject"), FIELD_WORDS, REQUIRED,                               \
     "subject = { \"資格確認書\" }"},                                          \
        {STR_INIT("unless"), FIELD_WORDS, OPTIONAL,                            \
         "unless = { \"宛先不明\" }"},                                         \
        {STR_INIT("label"), FIELD_TEXT, EXPECTED, "label = \"形\""},           \
        {STR_INIT("source"), FIELD_TEXT, EXPECTED,                             \
         "source = \"○○組合 資格確認書取扱要領\""},                            \
        {STR_INIT("certainty"), FIELD_TEXT, EXPECTED,                          \
         "certainty = \"policy\""},                                            \
    {                                                                          \
        STR_INIT("override"), FIELD_FLAG, OPTIONAL, "override = true"          \
    }

static const struct field attribute_fields[] = {
    {STR_INIT("value"), FIELD_TEXT, REQUIRED, "value = \"紙（はがき大）\""},
    {STR_INIT("says"), FIELD_WORDS, OPTIONAL, "says = { \"はがき大の紙\" }"},
    {STR_INIT("never"), FIELD_WORDS, OPTIONAL,
     "never = { \"プラスチック\", \"カード型\" }"},
    {STR_INIT("channel"), FIELD_TEXT, OPTIONAL,
     "channel = \"web\" か \"post\""},
    {STR_INIT("topic"), FIELD_WORDS, OPTIONAL,
     "topic = { \"お送り\", \"届\" }"},
    WORDING_FIELDS,
};

static const struct field condition_fields[] = {
    {STR_INIT("needs"), FIELD_WORDS, REQUIRED,
     "needs = { \"失効\", \"期限が切れ\" }"},
    {STR_INIT("topic"), FIELD_WORDS, REQUIRED,
     "topic = { \"一度\", \"更新は不要\" }"},
    {STR_INIT("within"), FIELD_TEXT, OPTIONAL,
     "within = \"section\"（次の見出しまで）, \"sentence\"（同じ文）, "
     "\"page\"（同じページ）"},
    WORDING_FIELDS,
};

/* In the order of enum channel behind CHANNEL_UNSAID, and of enum reach. */
static const str channels[] = {STR_INIT("web"), STR_INIT("post")};
static const str reaches[] = {STR_INIT("section"), STR_INIT("sentence"),
                              STR_INIT("page")};

static void read_wording(struct reading *r, str id, struct form *form,
                         struct wording *w)
{
    w->id = id;
    w->layer = fact_layer(r);
    w->label = form_has(form, S("label")) ? form_text(form, S("label")) : id;
    w->subject = form_words(form, S("subject"));
    w->topic = form_words(form, S("topic"));
    w->unless = form_words(form, S("unless"));
    w->source = form_text(form, S("source"));
    w->certainty = fact_certainty(form);
    w->where = form->where;
}

/* What of that name was stated before, or NULL. */
static const struct wording *stated_before(const struct schedule *s, str id)
{
    const struct attribute *a = attribute_find(s, id);
    const struct condition *c = condition_find(s, id);
    return a ? &a->wording : c ? &c->wording : NULL;
}

static void report_repeat(struct reading *r, const struct wording *w,
                          span before, bool replaceable)
{
    struct diag *d =
        diag_error(r->diags, "fact-duplicate", w->where,
                   "「%.*s」はすでに定められています", STR_ARG(w->id));
    diag_note(r->diags, d, before, "はじめの「%.*s」はここです",
              STR_ARG(w->id));
    diag_hint(r->diags, d, "%s",
              replaceable
                  ? "全国の定めを置き換えるときは override = true と書きます"
                  : "どちらか一方を消すか、別の名前を付けます");
}

static void report_no_original(struct form *form, const struct schedule *s,
                               const struct wording *w)
{
    struct near near = near_start(w->id);
    for (size_t i = 0; i < s->attributes.len; i++)
        near_offer(&near, s->attributes.items[i]->wording.id);
    for (size_t i = 0; i < s->conditions.len; i++)
        near_offer(&near, s->conditions.items[i]->wording.id);
    struct diag *d =
        form_error(form, S("override"),
                   "置き換える全国の定め「%.*s」がありません", STR_ARG(w->id));
    if (near.best.len > 0)
        diag_hint(form->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(form->diags, d, "新しい定めには override を書きません");
}

/*
 * Whether the statement may stand beside, or in the place of, what was stated
 * before; old is what it would replace, of the same word, or NULL.
 */
static bool may_stand(struct reading *r, struct form *form,
                      const struct wording *w, const struct wording *old)
{
    const struct schedule *s = r->target->schedule;
    if (!form->correct || !fact_check_id(form, w->id))
        return false;
    bool override = form_flag(form, S("override"));
    bool replaceable =
        old && old->layer == LAYER_NATIONAL && w->layer == LAYER_INSURER;
    const struct wording *other = stated_before(s, w->id);
    const struct fact *fact = schedule_find(s, w->id);
    if (replaceable && override)
        return true;
    if (other || fact) {
        report_repeat(r, w, other ? other->where : fact->where, replaceable);
        return false;
    }
    /* Loose files may come without the one they replace something in. */
    if (override && r->role != SCRIPT_FACTS)
        report_no_original(form, s, w);
    return true;
}

static bool held_by_any(const struct str_list *words, str word)
{
    for (size_t i = 0; i < words->len; i++)
        if (str_contains(words->items[i], word))
            return true;
    return false;
}

/* A word that both is the value and contradicts it decides nothing. */
static void check_never(struct form *form, const struct attribute *a)
{
    for (size_t i = 0; i < a->never.len; i++) {
        str word = a->never.items[i];
        bool own = false;
        for (size_t k = 0; k < a->says.len; k++)
            own = own || str_equal(a->says.items[k], word);
        if (!own &&
            (!str_contains(a->value, word) || held_by_any(&a->says, word)))
            continue;
        struct diag *d = form_error(
            form, S("never"), "「%.*s」は、この定めの内容の言葉でもあります",
            STR_ARG(word));
        diag_hint(form->diags, d,
                  "never には、value や says と食い違う言葉だけを書きます");
        return;
    }
}

void attribute_read(struct reading *r, str id, struct form *form)
{
    form_check(form, attribute_fields, COUNT(attribute_fields));
    struct attribute *a = ARENA_NEW(r->arena, struct attribute);
    read_wording(r, id, form, &a->wording);
    a->value = form_text(form, S("value"));
    a->value_where = form_field_where(form, S("value"));
    a->says = form_words(form, S("says"));
    a->never = form_words(form, S("never"));
    size_t channel = form_choice(form, S("channel"), channels, COUNT(channels),
                                 COUNT(channels));
    if (channel < COUNT(channels))
        a->channel = (enum channel)(channel + 1);
    check_never(form, a);
    struct schedule *s = r->target->schedule;
    struct attribute *old = attribute_find(s, id);
    if (!may_stand(r, form, &a->wording, old ? &old->wording : NULL))
        return;
    for (size_t i = 0; old && i < s->attributes.len; i++)
        if (s->attributes.items[i] == old)
            s->attributes.items[i] = a;
    if (!old)
        *LIST_PUSH(r->arena, &s->attributes) = a;
}

void condition_read(struct reading *r, str id, struct form *form)
{
    form_check(form, condition_fields, COUNT(condition_fields));
    struct condition *c = ARENA_NEW(r->arena, struct condition);
    read_wording(r, id, form, &c->wording);
    c->needs = form_words(form, S("needs"));
    c->reach = (enum reach)form_choice(form, S("within"), reaches,
                                       COUNT(reaches), REACH_SECTION);
    struct schedule *s = r->target->schedule;
    struct condition *old = condition_find(s, id);
    if (!may_stand(r, form, &c->wording, old ? &old->wording : NULL))
        return;
    for (size_t i = 0; old && i < s->conditions.len; i++)
        if (s->conditions.items[i] == old)
            s->conditions.items[i] = c;
    if (!old)
        *LIST_PUSH(r->arena, &s->conditions) = c;
}
