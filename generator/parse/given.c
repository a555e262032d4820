/* What stands behind a policy's id in a reference. */
#include "parse/given.h"

#include "base/near.h"
#include "calendar/words.h"

static const char rule[] = "reference";

enum slot { DAY, BORN, APPLIED, LATEST, SLOTS };

static const struct {
    str key;
    enum slot slot;
} keys[] = {
    {STR_INIT("生年月日"), BORN},  {STR_INIT("born"), BORN},
    {STR_INIT("申請日"), APPLIED}, {STR_INIT("applied"), APPLIED},
    {STR_INIT("上限"), LATEST},    {STR_INIT("latest"), LATEST},
};

static const str phones[] = {STR_INIT("スマートフォン"), STR_INIT("phone")};

enum { KEYS = sizeof keys / sizeof *keys };

static date *slot_of(struct policy_given *given, enum slot slot)
{
    date *slots[SLOTS] = {
        [DAY] = &given->day,
        [BORN] = &given->born,
        [APPLIED] = &given->applied,
        [LATEST] = &given->latest,
    };
    return slots[slot];
}

static bool find_key(struct reader *r, str key, span where, enum slot *slot)
{
    struct near near = near_start(key);
    for (size_t i = 0; i < KEYS; i++) {
        if (str_equal(key, keys[i].key)) {
            *slot = keys[i].slot;
            return true;
        }
        near_offer(&near, keys[i].key);
    }
    struct diag *d = diag_error(
        r->diags, rule, where, "「%.*s=」は引用に添えられません", STR_ARG(key));
    if (near.best.len)
        diag_hint(r->diags, d, "もしかして「%.*s=」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d,
                  "添えられるのは、日付と、生年月日=、申請日=、上限= です");
    return false;
}

static bool put_day(struct reader *r, str text, span where, enum slot slot,
                    struct policy_given *given)
{
    date day = words_read_date(text), *place = slot_of(given, slot);
    struct diag *d;
    if (day != DATE_NONE && *place == DATE_NONE) {
        *place = day;
        return true;
    }
    if (day != DATE_NONE) {
        d = diag_error(r->diags, rule, where,
                       "引用に同じ役目の日付が二つあります（二つ目は%.*s）",
                       STR_ARG(text));
        diag_hint(r->diags, d,
                  "生年月日と申請日は「生年月日=1980-09-18」のように"
                  "書きます");
        return false;
    }
    d = diag_error(r->diags, rule, where, "「%.*s」を日付として読めません",
                   STR_ARG(text));
    diag_hint(r->diags, d,
              "名前の後ろには「2025-08-01」か「令和7年8月1日」のように空白"
              "なしの日付を、書き方の指定は「|」の後ろに書きます");
    return false;
}

static bool is_phone(str word)
{
    return str_equal(word, phones[0]) || str_equal(word, phones[1]);
}

static bool put_word(struct reader *r, str word, span where,
                     struct policy_given *given)
{
    enum slot slot = DAY;
    str key, value;
    if (is_phone(word)) {
        given->carrier = CARRIER_PHONE;
        return true;
    }
    if (!str_cut(word, S("="), &key, &value))
        value = word;
    else if (!find_key(r, key, where, &slot))
        return false;
    return put_day(r, value, where, slot, given);
}

bool given_read(struct reader *r, str text, span where,
                struct policy_given **given)
{
    bool good = true;
    *given = NULL;
    text = str_trim(text);
    if (text.len == 0)
        return true;
    *given = ARENA_NEW(r->arena, struct policy_given);
    **given = policy_given_day(DATE_NONE);
    for (; text.len; text = str_trim(text)) {
        size_t len = 0;
        while (len < text.len && text.ptr[len] != ' ' && text.ptr[len] != '\t')
            len++;
        good = put_word(r, str_take(text, len), where, *given) && good;
        text = str_drop(text, len);
    }
    return good;
}
