/*
 * A page as the rules read it: its paragraphs, headings and cells in order,
 * each with its text, its place and its mentions.
 */
#ifndef ANNAI_CHECK_PASSAGE_H
#define ANNAI_CHECK_PASSAGE_H

#include "check/check.h"
#include "check/concordance.h"
#include "check/words.h"
#include "model/flow.h"

struct statement;

struct passage {
    struct flow flow;
    const struct concordance *in; /* of the flow's text */
    const struct block *block;
    const struct block *parent; /* NULL at the top */
    const struct block *table;  /* of a cell and of what is in it; else NULL */
    size_t row, column;         /* the cell's first slot, from 0 */
    const struct block *head;   /* the cell of its row's head, or NULL */
    size_t nth;                 /* its block's place among its siblings */
    size_t section;             /* how many headings stand before its text */
    struct mention *mentions;
    size_t mention_count;
    const struct statement *statements; /* of the mentions */
};

struct passages {
    const struct document *doc;
    struct concordance_maker maker;
    struct passage *items;
    size_t len, cap;
};

/* Lives in the arena; doc is resolved. The statements are not there yet. */
struct passages passages_of(struct arena *a, const struct lexicon *lexicon,
                            const struct document *doc);
/* What holds no passages: hidden today, or made of the page's headings. */
bool passage_skips(const struct block *b);
/* Gives each passage those of its mentions. */
void passages_state(struct passages *page, const struct statement *all);

/* Bytes of a passage's text. */
struct sentence {
    size_t start, end; /* without its 。 */
};

/*
 * The next sentence at or behind *at, which moves behind it; false at the end
 * of the passage.
 */
bool sentence_next(const struct passage *p, size_t *at, struct sentence *s);
str sentence_text(const struct passage *p, const struct sentence *s);
/* Whether it is an example: たとえば, 例：. */
bool sentence_example(const struct passage *p, const struct sentence *s);

/* The first mention that begins at that byte or behind it; by halving. */
size_t passage_mention_at(const struct passage *p, size_t at);

/* Whether a byte of the text stands in 「」 or 『』. */
bool passage_quoted(const struct passage *p, size_t at);

/* The text of a cell's row head (empty for the head itself and no cell). */
str passage_row_head(struct arena *a, const struct passage *p);

/* Whether a finding already covers that place: one cause, one finding. */
bool check_reported(const struct check_context *c, span where);

struct holidays;
/* The site's own list of holidays, or the empty one: all computed. */
const struct holidays *check_holidays(const struct check_context *c);

#endif
