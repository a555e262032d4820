/* Lists of words against one text. */
#include "check/words.h"

const str holding_words[HOLDING_WORDS] = {
    STR_INIT("使えます"),
    STR_INIT("使用できます"),
    STR_INIT("使用可能です"),
    STR_INIT("利用できます"),
    STR_INIT("利用可能です"),
    STR_INIT("有効です"),
    STR_INIT("お使いいただけます"),
    STR_INIT("ご使用いただけます"),
    STR_INIT("ご利用いただけます"),
    STR_INIT("お使いになれます"),
    STR_INIT("使うことができます"),
    STR_INIT("使用することができます"),
    STR_INIT("利用することができます"),
    STR_INIT("ご利用になれます"),
};

bool words_begin(str text, const str *words, size_t count, str *found)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_starts(text, words[i]))
            continue;
        *found = words[i];
        return true;
    }
    return false;
}

bool words_end(str text, const str *words, size_t count, str *found)
{
    for (size_t i = 0; i < count; i++) {
        if (!str_ends(text, words[i]))
            continue;
        *found = words[i];
        return true;
    }
    return false;
}

bool words_hold(str text, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(text, words[i]))
            return true;
    return false;
}
