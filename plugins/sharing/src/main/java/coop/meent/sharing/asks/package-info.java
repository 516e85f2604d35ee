/// Questions for help or for a thing, and who could help.
@NullMarked
package coop.meent.sharing.asks;

import org.jspecify.annotations.NullMarked;
