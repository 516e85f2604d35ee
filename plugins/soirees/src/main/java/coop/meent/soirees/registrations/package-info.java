/// Who comes and who waits: tickets, prices, the queue, guests, mails.
@NullMarked
package coop.meent.soirees.registrations;

import org.jspecify.annotations.NullMarked;
