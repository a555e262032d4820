/*
 * The text of one paragraph, heading or cell joined across its inline nodes,
 * with the way back to the source: what the date scanner and the checks read.
 */
#ifndef ANNAI_MODEL_FLOW_H
#define ANNAI_MODEL_FLOW_H

#include "model/block.h"

struct flow_piece {
    size_t start, end; /* bytes of flow.text */
    const struct inline_node *node;
};

struct flow {
    const struct block *block;
    str text; /* line breaks are '\n'; images give their alt text */
    struct flow_piece *pieces;
    size_t len, cap;
};

/* The flow of a block that holds inlines; empty for the others. */
struct flow flow_of(struct arena *a, const struct block *b);

/*
 * The source of bytes [start, end) of the flow: exact within verbatim text,
 * else the span of the nodes that hold them.
 */
span flow_span(const struct flow *f, size_t start, size_t end);

/* The piece that holds byte `at`, or the last one before it; 0 where none. */
size_t flow_piece_at(const struct flow *f, size_t at);

/* The inline node that holds byte `at`, or NULL. */
const struct inline_node *flow_node_at(const struct flow *f, size_t at);

/* Calls visit for every block that holds inlines, in order of the page. */
typedef void flow_visitor(void *context, const struct block *b);
void flow_visit(const struct block *blocks, flow_visitor *visit, void *context);

#endif
