package coop.meent.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// Links that carry their own permission: bound to a purpose, dated, counted, revocable. Whoever
/// has such a link may do what it is for, without an account.
///
/// Only a hash of its secret is kept, and no log holds it.
///
/// @since 1.0
@Provided
public interface Passes {
    /// Hands out a link, together with what else the transaction does.
    ///
    /// @return the path with its secret, which nobody can tell after this; [Links#absolute] makes
    ///   it fit for a mail
    String issue(Transaction tx, Pass pass);

    /// Looks at the link whose secret is the path parameter `{secret}` of this request. Changes
    /// nothing, so it serves the page with the button as well as what the button does.
    ///
    /// The answer is kept by no cache and no search engine, and no other site hears of its address.
    /// A request whose link does not work ends here, with a page that says why and what to do.
    IssuedPass open(Context ctx, String purpose);

    /// {@return the link with this secret if it works, where the answer is no page}
    Optional<IssuedPass> find(String secret, String purpose);

    /// Uses a link once, together with what it is used for. Of many at once only as many come
    /// through as it permits; the others end here, with a page that says that it was used.
    void use(Transaction tx, IssuedPass pass);

    /// Ends all links of a purpose about a subject.
    ///
    /// @return how many stood open
    int revoke(Transaction tx, String purpose, String subject);

    /// Ends one link.
    ///
    /// @return whether it stood open
    boolean revoke(Transaction tx, IssuedPass pass);

    /// {@return the links about a subject that work now or will, the newest first; not to be asked
    /// inside of a transaction}
    List<IssuedPass> standing(String subject);
}
