/* libqpdf's C interface as a reader that wants nothing repaired. */
#include "pdf/check.h"

#include <qpdf/qpdf-c.h>

static const char *trouble(qpdf_data q)
{
    qpdf_error e = NULL;
    if (qpdf_has_error(q))
        e = qpdf_get_error(q);
    else if (qpdf_more_warnings(q))
        e = qpdf_next_warning(q);
    return e ? qpdf_get_error_full_text(q, e) : NULL;
}

bool pdf_check(str bytes, size_t pages, struct diag_list *diags)
{
    qpdf_data q = qpdf_init();
    qpdf_silence_errors(q);
    qpdf_set_suppress_warnings(q, QPDF_TRUE);
    QPDF_ERROR_CODE code =
        qpdf_read_memory(q, "leaflet.pdf", bytes.ptr, bytes.len, NULL);
    int count = code & QPDF_ERRORS ? -1 : qpdf_get_num_pages(q);
    const char *said = trouble(q);
    bool ok = !said && count >= 0 && (size_t)count == pages;
    if (!ok)
        diag_world(diags, "pdf", S(""), "できたPDFを検査で読めませんでした: %s",
                   said ? said : "ページの数が違います");
    qpdf_cleanup(&q);
    return ok;
}
