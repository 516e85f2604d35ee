/// Persons with accounts, and how they get in.
///
/// [PeopleServices] builds everything of this package from what surrounds it. Whoever asks is found
/// by [Viewers]; [SignIn], [Registration], [Passwords] and [Invitations] are the ways to get a
/// session. Of each token only a hash is kept, a password is argon2id computed on the pool for
/// heavy work, and a stranger cannot learn from an answer, nor from its time, whether an address is
/// known.
@NullMarked
package coop.meent.core.people;

import org.jspecify.annotations.NullMarked;
