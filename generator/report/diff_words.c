/* Names and values of facts in words. */
#include "calendar/words.h"
#include "model/duration.h"
#include "report/diff.h"
#include "report/report.h"

struct word {
    str name, words;
};

static const struct word fields[] = {
    {STR_INIT("adult_age"), STR_INIT("回数が分かれる年齢")},
    {STR_INIT("adult_age_before"), STR_INIT("それより前に回数が分かれた年齢")},
    {STR_INIT("adult_age_from"), STR_INIT("年齢が変わった日")},
    {STR_INIT("after"), STR_INIT("区切りの日までの長さ")},
    {STR_INIT("anchor"), STR_INIT("区切りの日")},
    {STR_INIT("birthday"), STR_INIT("何回目の誕生日か")},
    {STR_INIT("business_days"), STR_INIT("営業日の数")},
    {STR_INIT("certainty"), STR_INIT("確かさ")},
    {STR_INIT("exact"), STR_INIT("長さ")},
    {STR_INIT("fixed"), STR_INIT("決まった日")},
    {STR_INIT("from"), STR_INIT("始まりの日")},
    {STR_INIT("grace"), STR_INIT("猶予の長さ")},
    {STR_INIT("kind"), STR_INIT("種類")},
    {STR_INIT("label"), STR_INIT("呼び名")},
    {STR_INIT("max"), STR_INIT("最長")},
    {STR_INIT("min"), STR_INIT("最短")},
    {STR_INIT("minor_birthday"), STR_INIT("年齢に満たない人の誕生日の回数")},
    {STR_INIT("month_start"), STR_INIT("何か月後の1日か")},
    {STR_INIT("of"), STR_INIT("もとの決め方")},
    {STR_INIT("opens"), STR_INIT("受付を始める時期（期限の前）")},
    {STR_INIT("planned"), STR_INIT("予定かどうか")},
    {STR_INIT("role"), STR_INIT("日付の役目")},
    {STR_INIT("source"), STR_INIT("よりどころ")},
    {STR_INIT("term"), STR_INIT("期間")},
    {STR_INIT("to"), STR_INIT("終わりの日")},
    {STR_INIT("treated_until"), STR_INIT("有効なものとして扱う最後の日")},
    {STR_INIT("variants"), STR_INIT("相手ごとの日")},
    {STR_INIT("waves"), STR_INIT("発送")},
    {STR_INIT("within"), STR_INIT("交付の日からの限度")},
};

/* Values of role, kind, certainty and planned. */
static const struct word values[] = {
    {STR_INIT("approx"), STR_INIT("その頃")},
    {STR_INIT("as_of"), STR_INIT("その日の時点")},
    {STR_INIT("date"), STR_INIT("日付")},
    {STR_INIT("duration"), STR_INIT("長さ")},
    {STR_INIT("first"), STR_INIT("最初の日（から）")},
    {STR_INIT("last"), STR_INIT("最後の日（まで）")},
    {STR_INIT("law"), STR_INIT("法令")},
    {STR_INIT("official"), STR_INIT("官公署の文書")},
    {STR_INIT("on"), STR_INIT("その日")},
    {STR_INIT("period"), STR_INIT("期間")},
    {STR_INIT("policy"), STR_INIT("決め方")},
    {STR_INIT("secondary"), STR_INIT("複数の解説")},
    {STR_INIT("true"), STR_INIT("予定")},
    {STR_INIT("unverified"), STR_INIT("未確認")},
    {STR_INIT("waves"), STR_INIT("発送予定")},
};

static bool find(const struct word *table, size_t count, str name, str *words)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_equal(table[i].name, name))
            continue;
        *words = table[i].words;
        return true;
    }
    return false;
}

void diff_put_day(struct buf *out, date day)
{
    struct date_style style = {.notation = NOTATION_BOTH, .weekday = true};
    words_put_date(out, day, style);
}

void diff_put_field(struct buf *out, str key, str part)
{
    str words = key;
    find(fields, sizeof fields / sizeof *fields, key, &words);
    report_put_plain(out, words);
    if (part.len) {
        buf_put(out, S("（"));
        report_put_plain(out, part);
        buf_put(out, S("）"));
    }
}

static bool put_month(struct buf *out, str token)
{
    str first = arena_printf(out->arena, "%.*s-01", STR_ARG(token));
    date day = token.len == 7 ? date_from_iso(first) : DATE_NONE;
    struct date_style style = {.notation = NOTATION_BOTH};
    if (day == DATE_NONE)
        return false;
    struct civil c = date_civil(day);
    words_put_month(out, c.year, c.month, style);
    return true;
}

static bool put_token(struct buf *out, str token)
{
    struct fact_duration length = {0};
    date day = date_from_iso(token);
    if (day != DATE_NONE) {
        diff_put_day(out, day);
        return true;
    }
    if (put_month(out, token))
        return true;
    if (!str_starts(token, S("P")) || !duration_read(token, &length))
        return false;
    buf_put(out, duration_words(out->arena, length));
    return true;
}

bool diff_put_days_of(struct buf *out, str value)
{
    enum { LONGEST = 64 };
    struct buf words = {.arena = out->arena};
    if (value.len == 0 || value.len > LONGEST)
        return false;
    for (size_t at = 0, start = 0; at <= value.len; at++) {
        bool ends =
            at == value.len || value.ptr[at] == ' ' || value.ptr[at] == '/';
        if (!ends)
            continue;
        if (at > start && !put_token(&words, str_slice(value, start, at)))
            return false;
        if (at < value.len)
            buf_put(&words, value.ptr[at] == '/' ? S("～") : S(" "));
        start = at + 1;
    }
    buf_put(out, buf_text(&words));
    return true;
}

void diff_put_value(struct buf *out, str key, str value)
{
    bool named = str_equal(key, S("kind")) || str_equal(key, S("role")) ||
                 str_equal(key, S("certainty")) || str_equal(key, S("planned"));
    str words = value;
    if (value.len == 0) {
        buf_put(out, S("（なし）"));
        return;
    }
    if (str_equal(key, S("certainty")) && str_equal(value, S("policy")))
        words = S("組合の決めごと");
    else if (named)
        find(values, sizeof values / sizeof *values, value, &words);
    else if (diff_put_days_of(out, value))
        return;
    report_put_plain(out, words);
}

void diff_put_insurers(struct buf *out, const struct str_list *insurers)
{
    enum { MOST = 8 };
    buf_put(out, S("組合: "));
    for (size_t i = 0; i < insurers->len && i < MOST; i++) {
        buf_put(out, i ? S("、") : S(""));
        report_put_plain(out, insurers->items[i]);
    }
    if (insurers->len > MOST)
        buf_printf(out, " ほか%zu組合", insurers->len - MOST);
}
