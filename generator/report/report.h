/*
 * Findings → text for people and JSON for programs. Sorted lists come in;
 * bytes go out; nothing is printed here.
 */
#ifndef ANNAI_REPORT_REPORT_H
#define ANNAI_REPORT_REPORT_H

#include "base/buf.h"
#include "base/diag.h"

enum report_colour { REPORT_PLAIN, REPORT_COLOURED };

/* Findings shown in full as text; the rest is counted. */
enum { REPORT_MOST = 100 };

/*
 * Puts text fit for a terminal and a log: what steers them (controls, bidi
 * controls, `::command::` at the start) or is no UTF-8 becomes '?'.
 */
void report_put_plain(struct buf *out, str s);

/*
 * path:line:column: error: message [rule], the source line, a caret under the
 * place (by display width), notes, hint. At most REPORT_MOST findings.
 */
void report_text(struct buf *out, const struct diag_list *diags,
                 enum report_colour colour);

/*
 * One array of objects: file, line, column, endLine, endColumn, rule, level,
 * message, hint, related [{file, line, column, message}] (RFC 8259).
 */
void report_json(struct buf *out, const struct diag_list *diags);

#endif
