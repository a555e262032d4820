/*
 * What one may show at a clinic's desk on a day, and what becomes of a
 * document that is no longer needed: decisions, not dates.
 */
#ifndef ANNAI_MODEL_DOCUMENT_H
#define ANNAI_MODEL_DOCUMENT_H

#include "calendar/date.h"

enum document_kind {
    DOCUMENT_CARD,        /* 健康保険証 */
    DOCUMENT_CERTIFICATE, /* 資格確認書 */
    DOCUMENT_NOTICE, /* 資格情報のお知らせ, マイナポータルの画面 */
    DOCUMENT_MYNUMBER, /* マイナ保険証 */
};

/* The last days of the law: of the card, and of treating it as valid. */
struct document_law {
    date card_last, card_treated; /* DATE_NONE: not treated any longer */
};

enum usable {
    USABLE_NOT,
    USABLE,
    USABLE_TREATED,   /* not valid; the clinic may treat it as valid */
    USABLE_WITH_CARD, /* only shown together with the My Number card */
};

/*
 * expiry is the last day of the document itself: the certificate's, the
 * card's own where it has one, the end of the grace of マイナ保険証 (on a
 * phone: of the electronic certificate). DATE_NONE: none is known.
 */
enum usable document_usable(const struct document_law *law,
                            enum document_kind kind, date expiry, date day);

enum return_reason {
    RETURN_LOSS,         /* 資格喪失 */
    RETURN_NUMBER,       /* 記号・番号の変更 */
    RETURN_DUPLICATE,    /* a newer certificate has come: for the older */
    RETURN_NOT_ENROLLED, /* on arrival no longer a member */
};

enum member_kind { MEMBER_EMPLOYEE, MEMBER_VOLUNTARY /* 任意継続 */ };

enum return_action {
    RETURN_NOTHING,
    RETURN_DISCARD,
    RETURN_TO_EMPLOYER,
    RETURN_TO_INSURER,
    RETURN_TO_INSURER_WITH_FORM, /* 資格喪失申出書 */
    RETURN_BY_REPLY_ENVELOPE,
};

enum return_action document_return(const struct document_law *law,
                                   enum document_kind kind, date expiry,
                                   date day, enum return_reason reason,
                                   enum member_kind member);

#endif
