/* Emphasis beside Japanese punctuation (CommonMark 0.30, section 6.2). */
#include "parse/emphasis.h"

#include "base/utf8.h"
#include "parse/script.h"

/* Whether an odd number of backslashes stands before `at`. */
static bool escaped(str text, size_t at)
{
    size_t count = 0;
    while (count < at && text.ptr[at - 1 - count] == '\\')
        count++;
    return count % 2 == 1;
}

static bool needs_help(str text, struct star_run run)
{
    if (run.start == 0 || run.end == text.len)
        return false;
    uint32_t before = script_base_before(text, run.start);
    uint32_t after;
    utf8_decode(str_drop(text, run.end), &after);
    if (script_blank(before) || script_blank(after))
        return false;
    return (script_east_asian(before) || script_east_asian(after)) &&
           (script_punctuation(before) || script_punctuation(after));
}

bool emphasis_next(str text, size_t from, struct star_run *run)
{
    while (from < text.len) {
        size_t at = str_find_byte(str_drop(text, from), '*');
        if (at == SIZE_MAX)
            return false;
        run->start = from + at;
        if (escaped(text, run->start)) {
            from = run->start + 1;
            continue;
        }
        run->end = run->start;
        while (run->end < text.len && text.ptr[run->end] == '*')
            run->end++;
        if (needs_help(text, *run))
            return true;
        from = run->end;
    }
    return false;
}
