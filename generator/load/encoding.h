/*
 * Bytes of a file → a UTF-8 source. UTF-8 with or without BOM, UTF-16 with
 * BOM, CP932 (Windows-31J) and EUC-JP are told apart strictly; a file that
 * could be two of them is an error that says how to declare it. One
 * documented normalisation follows for CP932's doubtful characters.
 */
#ifndef ANNAI_LOAD_ENCODING_H
#define ANNAI_LOAD_ENCODING_H

#include "base/diag.h"

enum encoding {
    ENCODING_DETECT,
    ENCODING_UTF8,
    ENCODING_UTF16,
    ENCODING_CP932,
    ENCODING_EUC_JP,
};

/* utf-8, utf-16, cp932 (shift_jis, sjis, windows-31j), euc-jp; any case. */
bool encoding_by_name(str name, enum encoding *encoding);

/*
 * The source of these bytes, or NULL with a diagnostic (rule `encoding` or
 * `control-character`) that names line and column. path is copied.
 */
struct source *encoding_decode(struct arena *a, str path, str bytes,
                               enum encoding declared,
                               struct diag_list *diags);

#endif
