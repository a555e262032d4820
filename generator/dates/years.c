/*
 * The year of a date that leaves it out: the nearest one of its sentence, else
 * the paragraph's only one, else the heading's.
 */
#include "dates/scanner.h"

/* Whether an empty line begins at `at`, behind a line end. */
static bool empty_line(str text, size_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t' ||
                             text.ptr[at] == '\r'))
        at++;
    return at < text.len && text.ptr[at] == '\n';
}

/*
 * An empty line ends the paragraph and what it said. Reads each byte once at
 * most: where nothing was said, no line has to be looked for.
 */
static void advance(struct years *y, str text, size_t upto)
{
    while (y->written && y->checked < upto) {
        str rest = str_slice(text, y->checked, upto);
        size_t hit = str_find_byte(rest, '\n');
        if (hit == SIZE_MAX)
            break;
        y->checked += hit + 1;
        if (empty_line(text, y->checked)) {
            y->written = 0;
            y->several = false;
        }
    }
    if (upto > y->checked)
        y->checked = upto;
}

/* Whether the last year's sentence goes on up to `at`. */
static bool same_sentence(struct years *y, str text, size_t at)
{
    if (y->sentence && at > y->sentence_checked) {
        str between = str_slice(text, y->sentence_checked, at);
        y->sentence = !str_contains(between, S("。"));
        y->sentence_checked = at;
    }
    return y->sentence;
}

void years_note(struct years *y, str text, int year, size_t end)
{
    advance(y, text, end);
    y->several = y->several || (y->written && y->written != year);
    y->written = year;
    y->sentence = true;
    y->sentence_checked = end;
}

int years_at(struct years *y, str text, size_t at)
{
    advance(y, text, at);
    if (!y->written)
        return y->given;
    if (!y->several || same_sentence(y, text, at))
        return y->written;
    return 0;
}
