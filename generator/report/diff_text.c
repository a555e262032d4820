/* What changed between two builds, as a list to tick off and sign. */
#include "report/diff.h"
#include "report/report.h"

struct listing {
    struct buf *out;
    const struct change_list *changes;
    size_t number; /* of the last item */
};

static const char *const titles[CHANGE_KINDS] = {
    [CHANGE_INSURER_ADDED] = "組合が加わりました",
    [CHANGE_INSURER_REMOVED] = "組合がなくなりました",
    [CHANGE_FACT_ADDED] = "定めが加わりました",
    [CHANGE_FACT_REMOVED] = "定めがなくなりました",
    [CHANGE_FACT_VALUE] = "定めが変わりました",
    [CHANGE_PAGE_ADDED] = "ページが加わりました",
    [CHANGE_PAGE_REMOVED] = "ページがなくなりました",
    [CHANGE_PAGE_TITLE] = "題名が変わりました",
    [CHANGE_PAGE_LEAFLET] = "リーフレットの有無が変わりました",
    [CHANGE_PAGE_WORDS] = "日付のない文か表が変わりました（要確認）",
    [CHANGE_SENTENCE_DATE] = "日付が変わりました",
    [CHANGE_SENTENCE_WORDS] = "文が変わりました",
    [CHANGE_SENTENCE_FACT] = "照らし合わせる定めが変わりました",
    [CHANGE_SENTENCE_ADDED] = "日付のある文が加わりました",
    [CHANGE_SENTENCE_REMOVED] = "日付のある文がなくなりました",
};

static void put_fields(struct listing *l, const struct change *c)
{
    for (size_t i = 0; i < c->fields.len; i++) {
        const struct field_change *f = &c->fields.items[i];
        buf_put(l->out, S("      "));
        if (f->key.len) {
            diff_put_field(l->out, f->key, f->part);
            buf_put(l->out, S(": "));
        }
        if (c->kind != CHANGE_FACT_ADDED) {
            diff_put_value(l->out, f->key, f->before);
            buf_put(l->out, c->kind == CHANGE_FACT_REMOVED ? S("") : S(" → "));
        }
        if (c->kind != CHANGE_FACT_REMOVED)
            diff_put_value(l->out, f->key, f->after);
        buf_put_byte(l->out, '\n');
    }
}

static void put_sentence(struct listing *l, const char *side,
                         const struct published_sentence *s)
{
    if (!s)
        return;
    buf_printf(l->out, "      %s: 「", side);
    report_put_plain(l->out, s->text);
    buf_put(l->out, S("」"));
    if (s->context.len) {
        buf_put(l->out, S("（表の見出し: "));
        report_put_plain(l->out, s->context);
        buf_put(l->out, S("）"));
    }
    buf_put_byte(l->out, '\n');
}

/* まで behind its day; the words themselves where they name no full day. */
static void put_mention(struct buf *out, const struct published_mention *m)
{
    static const struct {
        str name, words;
    } boundaries[] = {
        {STR_INIT("until-inclusive"), STR_INIT("まで")},
        {STR_INIT("from-inclusive"), STR_INIT("から")},
        {STR_INIT("before"), STR_INIT("より前")},
        {STR_INIT("after"), STR_INIT("より後")},
    };
    if (!diff_put_days_of(out, m->value)) {
        report_put_plain(out, m->words);
        return;
    }
    for (size_t i = 0; i < sizeof boundaries / sizeof *boundaries; i++)
        if (str_starts(m->boundary, boundaries[i].name))
            buf_put(out, boundaries[i].words);
}

static void put_fact_name(struct buf *out, str fact)
{
    if (fact.len)
        report_put_plain(out, fact);
    else
        buf_put(out, S("なし"));
}

static bool same_mention(const struct published_mention *a,
                         const struct published_mention *b)
{
    return str_equal(a->value, b->value) && str_equal(a->boundary, b->boundary);
}

static bool same_dates(const struct published_sentence *a,
                       const struct published_sentence *b)
{
    bool same = a->len == b->len;
    for (size_t i = 0; same && i < a->len; i++)
        same = same_mention(&a->items[i], &b->items[i]);
    return same;
}

static void put_dates(struct listing *l, const struct published_sentence *a,
                      const struct published_sentence *b)
{
    if (same_dates(a, b))
        buf_put(l->out, S("      日付の値は同じです\n"));
    if (a->len != b->len) {
        buf_printf(l->out, "      日付の数が変わりました: %zu → %zu\n", a->len,
                   b->len);
        return;
    }
    for (size_t i = 0; i < a->len && i < b->len; i++) {
        const struct published_mention *was = &a->items[i], *is = &b->items[i];
        if (same_mention(was, is))
            continue;
        buf_put(l->out, S("      "));
        put_mention(l->out, was);
        buf_put(l->out, S(" → "));
        put_mention(l->out, is);
        buf_put(l->out, S("（定め: "));
        put_fact_name(l->out, is->fact);
        buf_put(l->out, S("）\n"));
    }
}

static void put_facts(struct listing *l, const struct published_sentence *a,
                      const struct published_sentence *b)
{
    for (size_t i = 0; i < a->len && i < b->len; i++) {
        if (str_equal(a->items[i].fact, b->items[i].fact))
            continue;
        buf_put(l->out, S("      「"));
        report_put_plain(l->out, b->items[i].words);
        buf_put(l->out, S("」の定め: "));
        put_fact_name(l->out, a->items[i].fact);
        buf_put(l->out, S(" → "));
        put_fact_name(l->out, b->items[i].fact);
        buf_put_byte(l->out, '\n');
    }
}

static void put_sentences(struct listing *l, const struct change *c)
{
    if (!c->before || !c->after) {
        put_sentence(l, "前", c->before);
        put_sentence(l, "後", c->after);
    } else if (c->kind == CHANGE_SENTENCE_FACT) {
        put_sentence(l, "文", c->after);
        put_facts(l, c->before, c->after);
    } else {
        put_sentence(l, "前", c->before);
        put_sentence(l, "後", c->after);
        put_dates(l, c->before, c->after);
    }
}

/* □ 3. 12行目: 日付が変わりました［組合: a、b］ */
static void put_change(struct listing *l, const struct change *c)
{
    const struct published_sentence *s = c->after ? c->after : c->before;
    buf_printf(l->out, "  □ %zu. ", ++l->number);
    if (s && s->line)
        buf_printf(l->out, c->after ? "%zu行目: " : "前の%zu行目: ", s->line);
    if (c->kind < CHANGE_PAGE_ADDED) {
        report_put_plain(l->out, c->subject);
        buf_put(l->out, c->label.len ? S("（") : S(""));
        report_put_plain(l->out, c->label);
        buf_put(l->out, c->label.len ? S("）: ") : S(": "));
    }
    buf_put(l->out, str_from_c(titles[c->kind]));
    if (l->changes->insurers > 1 && c->kind >= CHANGE_FACT_ADDED) {
        buf_put(l->out, S("［"));
        diff_put_insurers(l->out, &c->insurers);
        buf_put(l->out, S("］"));
    }
    buf_put_byte(l->out, '\n');
    put_fields(l, c);
    put_sentences(l, c);
}

static bool same_page(const struct change *a, const struct change *b)
{
    return str_equal(a->subject, b->subject) && str_equal(a->file, b->file);
}

static void put_page(struct listing *l, const struct change *c)
{
    buf_put(l->out, S("\n■ ページ "));
    report_put_plain(l->out, c->subject);
    buf_put(l->out, S("「"));
    report_put_plain(l->out, c->label);
    buf_put(l->out, S("」（"));
    report_put_plain(l->out, c->file);
    buf_put(l->out, S("）\n"));
}

static void put_head(struct listing *l, const struct change *last,
                     const struct change *c)
{
    enum change_kind before = last ? last->kind : CHANGE_KINDS;
    if (c->kind >= CHANGE_PAGE_ADDED) {
        if (!last || before < CHANGE_PAGE_ADDED || !same_page(last, c))
            put_page(l, c);
    } else if (c->kind >= CHANGE_FACT_ADDED) {
        if (!last || before < CHANGE_FACT_ADDED)
            buf_put(l->out, S("\n■ 予定表\n"));
    } else if (!last) {
        buf_put(l->out, S("\n■ 組合\n"));
    }
}

static void put_sum(struct buf *out, const struct change_list *c)
{
    const size_t *n = c->counts;
    buf_printf(out, "定め: 変更%zu件、追加%zu件、削除%zu件\n",
               n[CHANGE_FACT_VALUE], n[CHANGE_FACT_ADDED],
               n[CHANGE_FACT_REMOVED]);
    if (c->facts_only)
        buf_put(out, S("ページ: facts.json にはページがないため、"
                       "比べていません（ledger.json なら比べられます）\n"));
    else
        buf_printf(out,
                   "日付のある文: 日付の変更%zu件、書き直し%zu件、"
                   "追加%zu件、削除%zu件、定めの付け替え%zu件\n"
                   "ページ: 追加%zu件、削除%zu件、"
                   "題名・リーフレット・ほかの文の変更%zu件\n",
                   n[CHANGE_SENTENCE_DATE], n[CHANGE_SENTENCE_WORDS],
                   n[CHANGE_SENTENCE_ADDED], n[CHANGE_SENTENCE_REMOVED],
                   n[CHANGE_SENTENCE_FACT], n[CHANGE_PAGE_ADDED],
                   n[CHANGE_PAGE_REMOVED],
                   n[CHANGE_PAGE_TITLE] + n[CHANGE_PAGE_LEAFLET] +
                       n[CHANGE_PAGE_WORDS]);
    size_t insurers = n[CHANGE_INSURER_ADDED] + n[CHANGE_INSURER_REMOVED];
    if (insurers)
        buf_printf(out, "組合: 追加%zu件、削除%zu件\n", n[CHANGE_INSURER_ADDED],
                   n[CHANGE_INSURER_REMOVED]);
}

void diff_put_text(struct buf *out, const struct diff_sides *sides,
                   const struct change_list *changes)
{
    struct listing l = {.out = out, .changes = changes};
    buf_put(out, S("前: "));
    report_put_plain(out, sides->before);
    buf_put(out, S("\n後: "));
    report_put_plain(out, sides->after);
    buf_put(out, S("\n\n"));
    put_sum(out, changes);
    for (size_t i = 0; i < changes->len; i++) {
        put_head(&l, i ? changes->items[i - 1] : NULL, changes->items[i]);
        put_change(&l, changes->items[i]);
    }
    if (changes->len)
        buf_printf(out,
                   "\n以上%zu件。確認日: 　　　年　　月　　日　"
                   "確認者: ＿＿＿＿＿＿＿＿\n",
                   changes->len);
    else
        buf_put(out, S("\n変わったところはありません\n"));
}
