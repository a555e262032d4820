/* cairo's file → the finished one, by libqpdf's C interface. */
#include "pdf/finish.h"

#include <qpdf/qpdf-c.h>

#include "pdf/xref.h"

static bool clean(qpdf_data q, QPDF_ERROR_CODE code)
{
    return !(code & QPDF_ERRORS) && !qpdf_more_warnings(q);
}

static bool failed(qpdf_data q, const char *step, struct diag_list *diags)
{
    qpdf_error e = NULL;
    if (qpdf_has_error(q))
        e = qpdf_get_error(q);
    else if (qpdf_more_warnings(q))
        e = qpdf_next_warning(q);
    diag_world(diags, "pdf", S(""), "PDFを仕上げられません（%s）: %s", step,
               e ? qpdf_get_error_full_text(q, e) : "原因は不明です");
    return false;
}

static qpdf_data reader_new(void)
{
    qpdf_data q = qpdf_init();
    qpdf_silence_errors(q);
    qpdf_set_suppress_warnings(q, QPDF_TRUE);
    return q;
}

static QPDF_ERROR_CODE read_file(qpdf_data q, str file)
{
    return qpdf_read_memory(q, "leaflet.pdf", file.ptr, file.len, NULL);
}

/* cairo 1.16 leaves out the D: that dates begin with (ISO 32000-1, 7.9.4). */
static void repair_date(struct arena *a, qpdf_data q, qpdf_oh info,
                        const char *key)
{
    if (!qpdf_oh_has_key(q, info, key))
        return;
    str date =
        str_from_c(qpdf_oh_get_string_value(q, qpdf_oh_get_key(q, info, key)));
    if (str_starts(date, S("D:")))
        return;
    str whole = arena_printf(a, "D:%.*s", STR_ARG(date));
    qpdf_oh_replace_key(q, info, key, qpdf_oh_new_string(q, whole.ptr));
}

static void set_root(struct arena *a, qpdf_data q, str lang)
{
    qpdf_oh root = qpdf_get_root(q);
    str tag = str_equal(lang, S("ja")) || !lang.len ? S("ja-JP") : lang;
    qpdf_oh_replace_key(q, root, "/Lang",
                        qpdf_oh_new_string(q, arena_c_string(a, tag)));
    qpdf_oh preferences = qpdf_oh_new_dictionary(q);
    qpdf_oh_replace_key(q, preferences, "/DisplayDocTitle",
                        qpdf_oh_new_bool(q, QPDF_TRUE));
    qpdf_oh_replace_key(q, root, "/ViewerPreferences", preferences);
}

static void edit(struct arena *a, qpdf_data q, str lang)
{
    qpdf_oh info = qpdf_oh_get_key(q, qpdf_get_trailer(q), "/Info");
    if (qpdf_oh_is_dictionary(q, info)) {
        repair_date(a, q, info, "/CreationDate");
        repair_date(a, q, info, "/ModDate");
    }
    set_root(a, q, lang);
}

static bool write_file(struct arena *a, qpdf_data q, str *bytes)
{
    QPDF_ERROR_CODE code = qpdf_init_write_memory(q);
    if (code & QPDF_ERRORS)
        return false;
    qpdf_set_deterministic_ID(q, QPDF_TRUE);
    qpdf_set_object_stream_mode(q, qpdf_o_generate);
    qpdf_set_newline_before_endstream(q, QPDF_TRUE);
    if (!clean(q, qpdf_write(q)))
        return false;
    str written = {(const char *)qpdf_get_buffer(q), qpdf_get_buffer_length(q)};
    *bytes = arena_str(a, written);
    return true;
}

static bool self_check(str bytes, struct diag_list *diags)
{
    qpdf_data q = reader_new();
    bool ok = clean(q, read_file(q, bytes));
    ok = ok && qpdf_get_num_pages(q) > 0 && !qpdf_more_warnings(q);
    if (!ok)
        failed(q, "検査", diags);
    qpdf_cleanup(&q);
    return ok;
}

bool pdf_finish(struct arena *a, str drawn, str lang, str *bytes,
                struct diag_list *diags)
{
    str repaired;
    if (!pdf_repair_xref(a, drawn, &repaired)) {
        diag_world(diags, "pdf", S(""),
                   "PDFを仕上げられません（相互参照表がありません）");
        return false;
    }
    qpdf_data q = reader_new();
    bool ok = clean(q, read_file(q, repaired)) || failed(q, "読み込み", diags);
    if (ok) {
        edit(a, q, lang);
        ok = write_file(a, q, bytes) || failed(q, "書き出し", diags);
    }
    qpdf_cleanup(&q);
    return ok && self_check(*bytes, diags);
}
