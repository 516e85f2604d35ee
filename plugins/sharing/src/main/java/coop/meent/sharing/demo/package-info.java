/// What a demo site has to share.
@NullMarked
package coop.meent.sharing.demo;

import org.jspecify.annotations.NullMarked;
