/*
 * Findings → text for people and the forms that programs read. Sorted lists
 * come in; bytes go out; nothing is printed here.
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

/*
 * SARIF 2.1.0: one run, all rules, one result for each finding; columns count
 * UTF-16 code units; repairs that are decided stand as fixes.
 */
void report_sarif(struct buf *out, const struct diag_list *diags,
                  const char *version);

/*
 * JUnit's XML: a suite for each file, a test case for each rule that was
 * broken in it. Warnings pass, and stand in the case's output.
 */
void report_junit(struct buf *out, const struct diag_list *diags);

/*
 * GitHub's workflow commands, one line for each finding. Whatever a file or
 * its name holds, no other command can come of it.
 */
void report_github(struct buf *out, const struct diag_list *diags);

/*
 * The rot calendar: the findings that begin on a later day, in order of days,
 * each with its sentence. The others are left out.
 */
void report_calendar(struct buf *out, const struct diag_list *diags);

#endif
