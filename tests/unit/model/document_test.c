#include "model/document.h"

#include <check.h>

static date day(const char *iso)
{
    return date_from_iso(str_from_c(iso));
}

static struct document_law law(void)
{
    return (struct document_law){day("2025-12-01"), day("2026-03-31")};
}

static const struct {
    enum document_kind kind;
    const char *expiry, *on;
    enum usable usable;
} shown[] = {
    {DOCUMENT_CARD, "", "2025-12-01", USABLE},
    {DOCUMENT_CARD, "", "2025-12-02", USABLE_TREATED},
    {DOCUMENT_CARD, "", "2026-03-31", USABLE_TREATED},
    {DOCUMENT_CARD, "", "2026-04-01", USABLE_NOT},
    {DOCUMENT_CARD, "2025-07-31", "2025-08-01", USABLE_NOT},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2029-07-31", USABLE},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2029-08-01", USABLE_NOT},
    {DOCUMENT_MYNUMBER, "2025-12-31", "2025-12-31", USABLE},
    {DOCUMENT_MYNUMBER, "2025-09-18", "2025-12-31", USABLE_NOT},
    {DOCUMENT_NOTICE, "", "2025-12-02", USABLE_WITH_CARD},
};

START_TEST(a_document_can_be_shown_up_to_its_last_day)
{
    struct document_law rules = law();
    ck_assert_int_eq(document_usable(&rules, shown[_i].kind,
                                     day(shown[_i].expiry), day(shown[_i].on)),
                     shown[_i].usable);
}
END_TEST

static const struct {
    enum document_kind kind;
    const char *expiry, *on;
    enum return_reason reason;
    enum member_kind member;
    enum return_action action;
} returned[] = {
    {DOCUMENT_CARD, "", "2025-12-01", RETURN_LOSS, MEMBER_EMPLOYEE,
     RETURN_TO_EMPLOYER},
    {DOCUMENT_CARD, "", "2025-12-02", RETURN_LOSS, MEMBER_EMPLOYEE,
     RETURN_DISCARD},
    {DOCUMENT_CARD, "", "2025-11-15", RETURN_LOSS, MEMBER_VOLUNTARY,
     RETURN_TO_INSURER_WITH_FORM},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2027-03-31", RETURN_LOSS,
     MEMBER_EMPLOYEE, RETURN_TO_EMPLOYER},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2027-03-31", RETURN_LOSS,
     MEMBER_VOLUNTARY, RETURN_TO_INSURER},
    {DOCUMENT_CERTIFICATE, "2025-12-01", "2025-12-02", RETURN_LOSS,
     MEMBER_EMPLOYEE, RETURN_DISCARD},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2027-03-31", RETURN_DUPLICATE,
     MEMBER_EMPLOYEE, RETURN_BY_REPLY_ENVELOPE},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2027-03-31", RETURN_NOT_ENROLLED,
     MEMBER_VOLUNTARY, RETURN_BY_REPLY_ENVELOPE},
    {DOCUMENT_CERTIFICATE, "2029-07-31", "2027-03-31", RETURN_NUMBER,
     MEMBER_EMPLOYEE, RETURN_TO_EMPLOYER},
    {DOCUMENT_NOTICE, "", "2027-03-31", RETURN_LOSS, MEMBER_EMPLOYEE,
     RETURN_DISCARD},
    {DOCUMENT_MYNUMBER, "", "2027-03-31", RETURN_LOSS, MEMBER_EMPLOYEE,
     RETURN_NOTHING},
};

START_TEST(what_becomes_of_a_document_depends_on_day_and_reason)
{
    struct document_law rules = law();
    ck_assert_int_eq(document_return(&rules, returned[_i].kind,
                                     day(returned[_i].expiry),
                                     day(returned[_i].on), returned[_i].reason,
                                     returned[_i].member),
                     returned[_i].action);
}
END_TEST

Suite *model_document_suite(void);
Suite *model_document_suite(void)
{
    Suite *suite = suite_create("model/document");
    TCase *t = tcase_create("document");
    tcase_add_loop_test(t, a_document_can_be_shown_up_to_its_last_day, 0,
                        sizeof shown / sizeof *shown);
    tcase_add_loop_test(t, what_becomes_of_a_document_depends_on_day_and_reason,
                        0, sizeof returned / sizeof *returned);
    suite_add_tcase(suite, t);
    return suite;
}
