/*
 * Points next to a day that the text speaks of: 翌営業日, 翌月月初, 前日,
 * その月の末日, 半年.
 */
#include "dates/look.h"
#include "dates/marker.h"
#include "dates/scanner.h"

struct relative {
    str text, value;
    enum mention_mod mod;
    enum mention_kind kind;
};

#define NEAR(text, value)                                                      \
    {                                                                          \
        STR_INIT(text), STR_INIT(value), MOD_NONE, MENTION_OFFSET              \
    }
#define EDGE(text, value, mod)                                                 \
    {                                                                          \
        STR_INIT(text), STR_INIT(value), (mod), MENTION_OFFSET                 \
    }

/* Longer words before those they begin with. */
static const struct relative words[] = {
    NEAR("翌々営業日", "P2BD"),
    NEAR("翌営業日", "P1BD"),
    NEAR("前営業日", "-P1BD"),
    NEAR("翌々日", "P2D"),
    NEAR("翌日", "P1D"),
    NEAR("前々日", "-P2D"),
    NEAR("前日", "-P1D"),
    NEAR("翌週", "P1W"),
    NEAR("前週", "-P1W"),
    EDGE("翌月の月初", "P1M", MOD_START),
    EDGE("翌月月初", "P1M", MOD_START),
    EDGE("翌月初", "P1M", MOD_START),
    EDGE("翌月1日", "P1M", MOD_START),
    EDGE("翌月１日", "P1M", MOD_START),
    EDGE("翌月の末日", "P1M", MOD_END),
    EDGE("翌月末日", "P1M", MOD_END),
    EDGE("翌月末", "P1M", MOD_END),
    EDGE("翌月上旬", "P1M", MOD_EARLY),
    EDGE("翌月中旬", "P1M", MOD_MID),
    EDGE("翌月下旬", "P1M", MOD_LATE),
    EDGE("翌々月末", "P2M", MOD_END),
    NEAR("翌々月", "P2M"),
    NEAR("翌月", "P1M"),
    EDGE("前月末日", "-P1M", MOD_END),
    EDGE("前月末", "-P1M", MOD_END),
    NEAR("前々月", "-P2M"),
    NEAR("前月", "-P1M"),
    NEAR("翌々年", "P2Y"),
    NEAR("翌年", "P1Y"),
    NEAR("前々年", "-P2Y"),
    NEAR("前年", "-P1Y"),
    EDGE("月の末日", "XXXX-XX", MOD_END),
    EDGE("月の初日", "XXXX-XX", MOD_START),
    EDGE("月末日", "XXXX-XX", MOD_END),
    EDGE("月末", "XXXX-XX", MOD_END),
    EDGE("月初め", "XXXX-XX", MOD_START),
    EDGE("月初", "XXXX-XX", MOD_START),
    {STR_INIT("半年間"), STR_INIT("P6M"), MOD_NONE, MENTION_DURATION},
    {STR_INIT("半年"), STR_INIT("P6M"), MOD_NONE, MENTION_DURATION},
    {STR_INIT("半月"), STR_INIT("P0.5M"), MOD_NONE, MENTION_DURATION},
    {STR_INIT("半日"), STR_INIT("P0.5D"), MOD_NONE, MENTION_DURATION},
};

/* 前年度, 翌年度, 前日付: other words. */
static bool other_word(str text, size_t at)
{
    uint32_t cp = look_at(text, at);
    return cp == 0x5EA6 || cp == 0x6BD4; /* 度, 比 */
}

/* Whether the second character of any of the words. */
static bool may_go_on(uint32_t cp)
{
    switch (cp) {
    case 0x3005: /* 々 */
    case 0x306E: /* の */
    case 0x521D: /* 初 */
    case 0x55B6: /* 営 */
    case 0x5E74: /* 年 */
    case 0x65E5: /* 日 */
    case 0x6708: /* 月 */
    case 0x672B: /* 末 */
    case 0x9031: /* 週 */
        return true;
    default:
        return false;
    }
}

static const struct relative *find(str text, size_t at, size_t *end)
{
    enum { THIRD = 2, SIXTH = 5 }; /* bytes that differ most often */
    if (text.len - at <= SIXTH || !may_go_on(look_at(text, at + THIRD + 1)))
        return NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i].text.ptr[THIRD] != text.ptr[at + THIRD] ||
            words[i].text.ptr[SIXTH] != text.ptr[at + SIXTH])
            continue;
        *end = look_word(text, at, words[i].text);
        if (*end)
            return &words[i];
    }
    return NULL;
}

/* その月の末日, 同月末: the word that says which month. */
static size_t with_pointer(str text, size_t at, size_t done)
{
    static const struct word pointers[] = {
        WORD("その", 0), WORD("当該", 0), WORD("当", 0),
        WORD("同", 0),   WORD("各", 0),
    };
    static const struct word_set pointer_set = {
        WORDS(pointers),
        LAST("の") | LAST("該") | LAST("当") | LAST("同") | LAST("各")};
    int ignored;
    if (look_at(text, at) != 0x6708 || at <= done) /* 月 */
        return at;
    size_t start = look_set_before(text, at, &pointer_set, &ignored);
    return start == SIZE_MAX || start < done ? at : start;
}

/* 半年前, 半年後, 半年以内 are offsets. */
static size_t read_half(struct scanner *s, struct date_expr *e)
{
    size_t before = look_word(s->text, e->end, S("前"));
    size_t after = look_word(s->text, e->end, S("後"));
    if (before || after) {
        e->end = e->max_end = before ? before : after;
        if (before)
            e->value = arena_printf(s->arena, "-%.*s", STR_ARG(e->value));
    }
    if (before || after || look_word(s->text, e->end, S("以内")))
        e->kind = MENTION_OFFSET;
    return e->end;
}

/* ひと月, found by its 月. */
static size_t read_hito(struct scanner *s, size_t at)
{
    str hito = S("ひと"), month = S("月");
    size_t end = look_word(s->text, at, month);
    if (!end || at < s->done + hito.len ||
        !look_word(s->text, at - hito.len, hito))
        return 0;
    size_t lasting = look_word(s->text, end, S("間"));
    struct date_expr *e = scanner_add(s, MENTION_DURATION, at - hito.len,
                                      lasting ? lasting : end);
    e->value = S("P1M");
    read_half(s, e);
    if (e->kind == MENTION_OFFSET)
        marker_apply(e, marker_behind_amount(s->text, e->end));
    s->done = e->max_end;
    return e->max_end;
}

size_t scanner_read_relative(struct scanner *s, size_t at)
{
    size_t end = read_hito(s, at);
    if (end)
        return end;
    const struct relative *r = find(s->text, at, &end);
    if (!r || other_word(s->text, end))
        return 0;
    size_t done = s->done;
    struct date_expr *e =
        scanner_add(s, r->kind, with_pointer(s->text, at, done), end);
    e->value = r->value;
    e->mod = r->mod;
    if (r->kind == MENTION_DURATION) {
        enum mention_mod mod;
        end = read_half(s, e);
        e->max_start = marker_modifier_before(s->text, at, done, &mod);
        e->mod = mod;
    }
    if (e->kind == MENTION_OFFSET)
        marker_apply(e, marker_behind_amount(s->text, end));
    s->done = e->max_end;
    return e->max_end;
}
