package coop.meent.core.charges;

import coop.meent.core.text.QrCode;
import java.math.BigDecimal;

/// A transfer as a QR code that a bank's app reads: EPC069-12, version 002, error correction M.
///
/// The structured communication stands in the field for a structured reference: there Belgian apps
/// put it into theirs, while a text field would make it free text.
///
/// @param account who is paid, and where
/// @param cents how much
record PaymentCode(Account account, long cents, Communication communication) {
    /// {@return what the code says}
    String text() {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                account.holder(),
                account.iban(),
                "EUR" + BigDecimal.valueOf(cents, 2).toPlainString(),
                "",
                communication.text(),
                "");
    }

    /// {@return a drawing of it as SVG}
    ///
    /// @param label what it is, for who does not see it; plain text
    String svg(String label) {
        return new QrCode(text()).svg(label);
    }
}
