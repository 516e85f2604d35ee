package coop.meent.core.site;

import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.core.home.MemberHome;
import coop.meent.core.people.PeopleServices;
import java.util.List;
import java.util.stream.Stream;

/// All pages of accounts: sign-up, sign-in, passwords, one's own page, invitations; and their API.
public final class AccountPages {
    private final SignInPages signIn;
    private final RegisterPages register;
    private final PasswordPages passwords;
    private final MePages me;
    private final AddressPages address;
    private final InvitationPages invitations;
    private final AccountApi api;

    /// @param demo accounts to show on the sign-in page; empty unless the site is a demo
    public AccountPages(
            PeopleServices people,
            Organisations organisations,
            MemberHome home,
            List<DemoAccount> demo) {
        this.signIn = new SignInPages(people, demo);
        this.register = new RegisterPages(people);
        this.passwords = new PasswordPages(people);
        this.me = new MePages(people, home);
        this.address = new AddressPages(people);
        this.invitations = new InvitationPages(people, organisations);
        this.api = new AccountApi(people, invitations, address);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return Stream.of(
                        signIn.routes(),
                        register.routes(),
                        passwords.routes(),
                        me.routes(),
                        address.routes(),
                        invitations.routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return api.routes();
    }
}
