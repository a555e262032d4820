/*
 * Bytes of a file → a UTF-8 source. UTF-8 with or without BOM, UTF-16 with
 * BOM, CP932 (Windows-31J) and EUC-JP are told apart strictly, nothing is
 * ever replaced or left out: a file that could be two of them, or none, is an
 * error that says where and how to declare it. Well-formed UTF-8 is UTF-8.
 *
 * Then, for every encoding alike, so that a page saved as CP932 equals its
 * UTF-8 twin: CRLF and CR become LF, and the seven characters for which
 * converters disagree take the form that Windows gives them:
 *
 *   〜 U+301C → ～ U+FF5E   ‖ U+2016 → ∥ U+2225   − U+2212 → － U+FF0D
 *   — U+2014 → ― U+2015    ¢ U+00A2 → ￠ U+FFE0   £ U+00A3 → ￡ U+FFE1
 *   ¬ U+00AC → ￢ U+FFE2
 *
 * That direction, because nearly all Japanese documents are typed on Windows
 * and hold the right-hand forms already: most files stay as they are.
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
 * `control-character`) that names line and column. path is copied; bytes may
 * be used as they are and must live as long as the result. Invisible and
 * replacement characters are only warnings.
 */
struct source *encoding_decode(struct arena *a, str path, str bytes,
                               enum encoding declared, struct diag_list *diags);

#endif
