/*
 * What cmark is given, and the way back. The input is the page's text with a
 * few bytes put between: U+FDD0 beside the stars that Japanese punctuation
 * would switch off, and `<?U+FDD0 n?>` in the place of directive n. No page
 * may hold U+FDD0 itself, so the made bytes can always be told and taken out.
 */
#ifndef ANNAI_PARSE_INPUT_H
#define ANNAI_PARSE_INPUT_H

#include "base/buf.h"
#include "base/source.h"
#include "parse/directive.h"

#define INPUT_MARK "\xEF\xB7\x90" /* U+FDD0 */

struct input_anchor {
    size_t at;     /* byte of the input */
    size_t source; /* byte of the source it stands for */
    bool made;     /* all up to the next anchor is ours */
};

struct input {
    const struct source *source;
    struct buf text;
    struct {
        struct input_anchor *items;
        size_t len, cap;
    } anchors;
    struct {
        size_t *items;
        size_t len, cap;
    } lines; /* where each line starts; made by input_finish */
    struct {
        struct directive *items;
        size_t len, cap;
    } directives;
};

struct input input_new(struct arena *a, const struct source *s);

/* Bytes [start, end) of the source, with marks beside the stars. */
void input_put_source(struct input *in, size_t start, size_t end);
/* Text of our own, standing at byte `source` of the source. */
void input_put_made(struct input *in, str text, size_t source);
/* A directive's stand-in; it must begin a line or follow its prefix. */
void input_put_directive(struct input *in, const struct directive *d);
/* Finds the lines; call once, after the last put. */
void input_finish(struct input *in);

/* The source byte that input byte `at` stands for. */
size_t input_to_source(const struct input *in, size_t at);
/* The source of input bytes [start, end). */
span input_span(const struct input *in, size_t start, size_t end);

/* The line (from 0) that holds byte `at`, and where a line ends. */
size_t input_line_of(const struct input *in, size_t at);
size_t input_line_end(const struct input *in, size_t line);

/* The directive of a stand-in that is all of text, or NULL. */
const struct directive *input_directive(const struct input *in, str text);

/*
 * What cmark gave back, as the person wrote it: without marks, with
 * directive lines restored (they stood in code). A copy in the arena.
 */
str input_clean(const struct input *in, struct arena *a, str text);

#endif
