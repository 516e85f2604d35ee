package coop.meent.core.people;

import coop.meent.api.Links;
import coop.meent.api.Mail;
import coop.meent.api.Texts;
import coop.meent.core.mail.OutgoingMail;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.util.Optional;
import java.util.OptionalLong;

/// The mails that accounts need, in the words of their reader.
final class AccountMails {
    private final Texts texts;
    private final Links links;

    AccountMails(Texts texts, Links links) {
        this.texts = texts;
        this.links = links;
    }

    /// Proves that the address is theirs.
    OutgoingMail confirm(Recipient to, String token) {
        return mail(OptionalLong.empty(), to, "confirm", link("/register/confirm", to, token));
    }

    /// Somebody signs up with an address that has an account.
    OutgoingMail known(Person person) {
        var to = recipient(person);
        return mail(
                OptionalLong.of(person.id()), to, "known", links.absolute("/login", to.language()));
    }

    /// The password was forgotten.
    OutgoingMail newPassword(Person person, String token) {
        var to = recipient(person);
        return mail(OptionalLong.of(person.id()), to, "password", link("/password/new", to, token));
    }

    /// The password is another one now.
    OutgoingMail changed(Person person) {
        var to = recipient(person);
        var url = links.absolute("/password/forgotten", to.language());
        return mail(OptionalLong.of(person.id()), to, "changed", url);
    }

    /// Proves that another address is theirs.
    OutgoingMail address(Person person, EmailAddress wanted, String token) {
        var to = new Recipient(person.name(), wanted.text(), person.language());
        return mail(OptionalLong.empty(), to, "address", link("/me/address/confirm", to, token));
    }

    /// Somebody asks to change their address.
    OutgoingMail addressWanted(Person person) {
        return aboutAddress(person, "address.wanted");
    }

    /// The address is another one now; goes to the old one.
    OutgoingMail addressChanged(Person person) {
        return aboutAddress(person, "address.changed");
    }

    private OutgoingMail aboutAddress(Person person, String key) {
        var to = recipient(person);
        var url = links.absolute("/password/forgotten", to.language());
        return mail(OptionalLong.empty(), to, key, url);
    }

    /// A colleague invites them.
    OutgoingMail invitation(Recipient to, String token, String inviter, String organisation) {
        var url = links.absolute("/invitations/" + token, to.language());
        return mail(OptionalLong.empty(), to, "invitation", url, inviter, organisation);
    }

    /// They run the site from now on, with the account that they have.
    OutgoingMail administrator(Recipient to, String inviter) {
        var url = links.absolute("/admin", to.language());
        return mail(OptionalLong.empty(), to, "administrator", url, inviter);
    }

    /// They run the site from now on, and come in by the link for the first time.
    OutgoingMail newAdministrator(Recipient to, String token, String inviter) {
        var url = signIn(to.language(), token);
        return mail(OptionalLong.empty(), to, "administrator.new", url, inviter);
    }

    String signIn(String language, String token) {
        return links.absolute("/sign-in", language) + "?token=" + token;
    }

    private String link(String path, Recipient to, String token) {
        return links.absolute(path, to.language()) + "?token=" + token;
    }

    private OutgoingMail mail(
            OptionalLong person, Recipient to, String key, String url, Object... arguments) {
        var name = "mail." + key;
        return new OutgoingMail(
                person,
                to,
                texts.text(to.language(), name + ".subject", arguments),
                texts.text(to.language(), name + ".text", arguments),
                Optional.of(new Mail.Action(texts.text(to.language(), name + ".action"), url)));
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.name(), person.email(), person.language());
    }
}
