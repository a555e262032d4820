/* Lists of words against one text. */
#include "check/words.h"

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
