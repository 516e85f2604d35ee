/// What people and organisations offer: skills, hours, documents, what is left over.
@NullMarked
package coop.meent.sharing.offers;

import org.jspecify.annotations.NullMarked;
