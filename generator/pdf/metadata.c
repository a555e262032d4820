/* Title, dates and standards, in both of the forms PDF has for them. */
#include "pdf/metadata.h"

#define PRODUCER "annai " ANNAI_VERSION

/* Without a date the same file would say another day on each run. */
static date day_of(date created)
{
    return created == DATE_NONE || created == 0 ? date_make(2000, 1, 1)
                                                : created;
}

str metadata_language(const struct pdf_work *w)
{
    str lang = w->sheet->lang;
    for (size_t i = 0; i < lang.len; i++) {
        char c = lang.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                     (c >= '0' && c <= '9') || c == '-';
        if (!plain)
            lang = S("");
    }
    return str_equal(lang, S("ja")) || !lang.len ? S("ja-JP") : lang;
}

/* A document without a title is none (ISO 14289-1, 7.1). */
static str title_of(const struct sheet *sheet)
{
    if (sheet->title.len)
        return sheet->title;
    if (sheet->outline.len && sheet->outline.items[0].title.len)
        return sheet->outline.items[0].title;
    return S("リーフレット");
}

static void put_entry(struct buf *b, const char *key, str text)
{
    if (text.len == 0)
        return;
    buf_printf(b, "/%s", key);
    file_put_text(b, text);
}

size_t metadata_put_info(struct pdf_work *w, date created)
{
    struct buf b = {.arena = w->arena};
    struct civil c = date_civil(day_of(created));
    buf_put(&b, S("<<"));
    put_entry(&b, "Title", title_of(w->sheet));
    put_entry(&b, "Author", w->sheet->author);
    put_entry(&b, "Subject", w->sheet->subject);
    buf_printf(&b, "/Creator(annai)/Producer(%s)", PRODUCER);
    static const char *const keys[] = {"CreationDate", "ModDate"};
    for (size_t i = 0; i < 2; i++)
        buf_printf(&b, "/%s(D:%04d%02d%02d000000+09'00')", keys[i], c.year,
                   c.month, c.day);
    buf_put(&b, S(">>"));
    size_t number = file_reserve(&w->file);
    file_put(&w->file, number, buf_text(&b));
    return number;
}

static void put_escaped(struct buf *b, str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '&')
            buf_put(b, S("&amp;"));
        else if (text.ptr[i] == '<')
            buf_put(b, S("&lt;"));
        else if (text.ptr[i] == '>')
            buf_put(b, S("&gt;"));
        else
            buf_put_byte(b, text.ptr[i]);
}

/* One text in the page's language. */
static void put_words(const struct pdf_work *w, struct buf *b, const char *name,
                      str text)
{
    if (text.len == 0)
        return;
    str languages[] = {S("x-default"), metadata_language(w)};
    buf_printf(b, "<dc:%s><rdf:Alt>", name);
    for (size_t i = 0; i < 2; i++) {
        buf_printf(b, "<rdf:li xml:lang=\"%.*s\">", STR_ARG(languages[i]));
        put_escaped(b, text);
        buf_put(b, S("</rdf:li>"));
    }
    buf_printf(b, "</rdf:Alt></dc:%s>\n", name);
}

/*
 * PDF/A knows no pdfuaid: an extension schema says what it is (ISO 19005-2,
 * 6.6.2.3.3; the text is that of PDF Association TechNote 0008's form).
 */
#define EXTENSION                                                              \
    "<rdf:Description rdf:about=\"\""                                          \
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""          \
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""                \
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"         \
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"    \
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"           \
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"                \
    "</pdfaSchema:namespaceURI>\n"                                             \
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"                         \
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"      \
    "<pdfaProperty:name>part</pdfaProperty:name>\n"                            \
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"               \
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"                \
    "<pdfaProperty:description>Part of ISO 14289"                              \
    "</pdfaProperty:description>\n"                                            \
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"                              \
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"                            \
    "</rdf:Description>\n"

static void put_dublin_core(const struct pdf_work *w, struct buf *b)
{
    buf_put(b, S("<dc:format>application/pdf</dc:format>\n"));
    put_words(w, b, "title", title_of(w->sheet));
    put_words(w, b, "description", w->sheet->subject);
    if (w->sheet->author.len) {
        buf_put(b, S("<dc:creator><rdf:Seq><rdf:li>"));
        put_escaped(b, w->sheet->author);
        buf_put(b, S("</rdf:li></rdf:Seq></dc:creator>\n"));
    }
}

size_t metadata_put_xmp(struct pdf_work *w, date created)
{
    struct buf b = {.arena = w->arena};
    str day = date_iso(w->arena, day_of(created));
    buf_put(&b, S("<?xpacket begin=\"\xEF\xBB\xBF\""
                  " id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF"
                  " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                  "\n<rdf:Description rdf:about=\"\""
                  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                  " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"));
    put_dublin_core(w, &b);
    buf_printf(&b,
               "<xmp:CreatorTool>annai</xmp:CreatorTool>\n"
               "<xmp:CreateDate>%.*sT00:00:00+09:00</xmp:CreateDate>\n"
               "<xmp:ModifyDate>%.*sT00:00:00+09:00</xmp:ModifyDate>\n"
               "<pdf:Producer>%s</pdf:Producer>\n",
               STR_ARG(day), STR_ARG(day), PRODUCER);
    buf_put(&b, S("<pdfaid:part>2</pdfaid:part>\n"
                  "<pdfaid:conformance>A</pdfaid:conformance>\n"
                  "<pdfuaid:part>1</pdfuaid:part>\n"
                  "</rdf:Description>\n" EXTENSION "</rdf:RDF>\n</x:xmpmeta>\n"
                  "<?xpacket end=\"r\"?>"));
    size_t number = file_reserve(&w->file);
    file_put_stream(&w->file, number, S("/Type/Metadata/Subtype/XML"),
                    buf_text(&b));
    return number;
}
