/*
 * Rule age-basis: 「発行時に18歳未満の方」, where the schedule counts the age
 * on the day of application; and the other way round.
 */
#include "check/rule.h"
#include "check/say.h"
#include "check/telling.h"

enum { GAP = 24, BEHIND = 60 };

/* What is done on the day, by enum age_basis. */
static const str deeds[][4] = {
    [AGE_AT_APPLICATION] = {STR_INIT("申請"), STR_INIT("申込"),
                            STR_INIT("申し込"), STR_INIT("受付")},
    [AGE_AT_ISSUE] = {STR_INIT("発行"), STR_INIT("交付"), STR_INIT("受取"),
                      STR_INIT("受け取")},
};

static const char *const names[] = {
    [AGE_AT_APPLICATION] = "申請した日",
    [AGE_AT_ISSUE] = "交付した日",
};

static const str moments[] = {
    STR_INIT("時"),
    STR_INIT("日"),
    STR_INIT("の時"),
    STR_INIT("の日"),
    STR_INIT("のとき"),
    STR_INIT("の際"),
    STR_INIT("した時"),
    STR_INIT("した日"),
    STR_INIT("したとき"),
    STR_INIT("した際"),
    STR_INIT("された時"),
    STR_INIT("された日"),
    STR_INIT("されたとき"),
    STR_INIT("する時"),
    STR_INIT("する日"),
    STR_INIT("するとき"),
    STR_INIT("った日"),
    STR_INIT("ったとき"),
    STR_INIT("を受け付けた日"),
    STR_INIT("を受けた日"),
    STR_INIT("んだ日"),
    STR_INIT("んだとき"),
};

/* What joins the moment to an age: 発行時の年齢, 発行日に18歳. */
static const str joints[] = {
    STR_INIT("の"),   STR_INIT("に"),   STR_INIT("で"),       STR_INIT("点で"),
    STR_INIT("点の"), STR_INIT("点に"), STR_INIT("における"), STR_INIT("現在"),
    STR_INIT("満"),   STR_INIT("1"),    STR_INIT("2"),        STR_INIT("１"),
    STR_INIT("２"),
};

/* 年齢は、発行日で決まります: what is said of an age before it. */
static const str judgements[] = {
    STR_INIT("年齢"), STR_INIT("判定"), STR_INIT("数え"), STR_INIT("見ます"),
    STR_INIT("みま"), STR_INIT("決"),   STR_INIT("基準"), STR_INIT("計算"),
    STR_INIT("区分"), STR_INIT("もの"), STR_INIT("です"),
};

/* What the age decides. */
static const str validity[] = {STR_INIT("有効"), STR_INIT("期限"),
                               STR_INIT("誕生日"), STR_INIT("年齢")};

static const str ages[] = {STR_INIT("年齢"), STR_INIT("歳")};

static bool age_policy(const struct fact *f)
{
    return f->kind == FACT_POLICY && f->policy.kind == POLICY_BIRTHDAY &&
           f->policy.minor_count > 0;
}

/* The end of the words that tie the age to this moment, or 0. */
static size_t tied_to(str text, size_t at)
{
    str rest = str_drop(text, at), found;
    if (!words_begin(rest, joints, WORD_COUNT(joints), &found))
        return 0;
    size_t close = str_find(rest, S("歳")), age = str_find(rest, S("年齢"));
    size_t near = close < age ? close : age;
    str gap = near <= GAP ? str_take(rest, near) : (str){0};
    if (near <= GAP && !str_contains(gap, S("、")))
        return at + near + (close < age ? ages[1].len : ages[0].len);
    size_t reach = rest.len < BEHIND ? rest.len : BEHIND;
    return words_hold(str_take(text, at), ages, 1) &&
                   words_hold(str_take(rest, reach), judgements,
                              WORD_COUNT(judgements))
               ? at
               : 0;
}

struct basis {
    size_t start, end; /* bytes of the sentence */
    bool found;
};

/* 資格確認書の交付時に: of another document. */
static bool of_another(str head, const struct fact *f)
{
    str found;
    if (!str_ends(head, S("の")))
        return false;
    head = str_take(head, head.len - S("の").len);
    return !words_end(head, f->subject.items, f->subject.len, &found) &&
           !str_ends(head, S("カード"));
}

/* Where the sentence counts an age on such a day. */
static struct basis find_basis(str text, const struct fact *f,
                               enum age_basis kind)
{
    for (size_t i = 0; i < WORD_COUNT(deeds[kind]); i++)
        for (size_t at = 0; at < text.len;) {
            size_t hit = str_find(str_drop(text, at), deeds[kind][i]);
            if (hit == SIZE_MAX)
                break;
            size_t start = at + hit;
            str found;
            at = start + deeds[kind][i].len;
            if (!words_begin(str_drop(text, at), moments, WORD_COUNT(moments),
                             &found) ||
                of_another(str_take(text, start), f))
                continue;
            size_t end = tied_to(text, at + found.len);
            if (end)
                return (struct basis){start, end, true};
        }
    return (struct basis){0};
}

static void report(const struct check_context *c, const struct telling *t,
                   const struct fact *f, struct basis b)
{
    size_t start = t->where.start + b.start, end = t->where.start + b.end;
    span where = flow_span(&t->passage->flow, start, end);
    if (check_reported(c, where))
        return;
    const char *right = names[f->policy.age_at];
    enum age_basis other =
        f->policy.age_at == AGE_AT_ISSUE ? AGE_AT_APPLICATION : AGE_AT_ISSUE;
    struct diag *d =
        diag_warning(c->diags, "age-basis", where,
                     "「%.*s」とありますが、予定表では年齢は%sに数えます",
                     STR_ARG(telling_slice(t, start, end)), right);
    say_stated(c->diags, d, f, true);
    diag_hint(c->diags, d,
              "予定表が正しければ、「%sの年齢」に直してください\n"
              "この文が正しければ、予定表の「%.*s」に age_at = \"%s\" と"
              "書いてください",
              right, STR_ARG(f->id),
              other == AGE_AT_ISSUE ? "issue" : "application");
}

/* Of validity: by its words, or a cell's by what the table stands under. */
static bool decides(const struct check_context *c, const struct telling *t)
{
    str heads = telling_heads(c->arena, t);
    return words_hold(t->text, validity, WORD_COUNT(validity)) ||
           words_hold(heads, validity, WORD_COUNT(validity)) ||
           (t->passage->table &&
            words_hold(t->heading, validity, WORD_COUNT(validity)));
}

static void check_telling(const struct check_context *c,
                          const struct telling *t, const struct fact *f)
{
    enum age_basis right = f->policy.age_at;
    if (!words_hold(t->text, ages, WORD_COUNT(ages)))
        return;
    if (!decides(c, t))
        return;
    struct basis wrong = find_basis(
        t->text, f, right == AGE_AT_ISSUE ? AGE_AT_APPLICATION : AGE_AT_ISSUE);
    if (wrong.found && !find_basis(t->text, f, right).found &&
        !passage_quoted(t->passage, t->where.start + wrong.start) &&
        telling_asserts(t) && telling_concerns(c, t, f))
        report(c, t, f, wrong);
}

void check_age(const struct check_context *c, const struct passages *page)
{
    telling_visit(c, page, age_policy, check_telling);
}
