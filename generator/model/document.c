/* Decisions on documents: shown, kept or returned. */
#include "model/document.h"

enum usable document_usable(const struct document_law *law,
                            enum document_kind kind, date expiry, date day)
{
    bool expired = expiry != DATE_NONE && day > expiry;
    switch (kind) {
    case DOCUMENT_CARD:
        if (day <= law->card_last)
            return expired ? USABLE_NOT : USABLE;
        return day <= law->card_treated ? USABLE_TREATED : USABLE_NOT;
    case DOCUMENT_CERTIFICATE:
    case DOCUMENT_MYNUMBER:
        return expired ? USABLE_NOT : USABLE;
    case DOCUMENT_NOTICE:
        return USABLE_WITH_CARD;
    }
    return USABLE_NOT;
}

static enum return_action return_card(const struct document_law *law, date day,
                                      enum member_kind member)
{
    if (day > law->card_last)
        return RETURN_DISCARD;
    return member == MEMBER_VOLUNTARY ? RETURN_TO_INSURER_WITH_FORM
                                      : RETURN_TO_EMPLOYER;
}

static enum return_action return_certificate(date expiry, date day,
                                             enum return_reason reason,
                                             enum member_kind member)
{
    if (expiry != DATE_NONE && day > expiry)
        return RETURN_DISCARD;
    if (reason == RETURN_DUPLICATE || reason == RETURN_NOT_ENROLLED)
        return RETURN_BY_REPLY_ENVELOPE;
    return member == MEMBER_VOLUNTARY ? RETURN_TO_INSURER : RETURN_TO_EMPLOYER;
}

enum return_action document_return(const struct document_law *law,
                                   enum document_kind kind, date expiry,
                                   date day, enum return_reason reason,
                                   enum member_kind member)
{
    switch (kind) {
    case DOCUMENT_CARD:
        return return_card(law, day, member);
    case DOCUMENT_CERTIFICATE:
        return return_certificate(expiry, day, reason, member);
    case DOCUMENT_NOTICE:
        return RETURN_DISCARD;
    case DOCUMENT_MYNUMBER:
        return RETURN_NOTHING; /* the person's own card */
    }
    return RETURN_NOTHING;
}
