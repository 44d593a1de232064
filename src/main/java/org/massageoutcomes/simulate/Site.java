package org.massageoutcomes.simulate;

/**
 * The scores with which clients come to the door, in the outcome's unit.
 *
 * @param movement joint and movement measured; empty where the outcome has none
 * @param usual mean over clients of the score on an ordinary day
 * @param clientSd how much clients differ in it
 * @param daySd how much one client's days differ
 * @param least no score before is lower: clients without a complaint do not book for one
 * @param most no score before is higher
 */
public record Site(String movement, double usual, double clientSd, double daySd, int least, int most) {
    public Site {
        Checks.that(0 <= least && least < usual && usual < most, "least < usual < most", usual);
        Checks.that(clientSd >= 0, "clientSd ≥ 0", clientSd);
        Checks.that(daySd >= 0, "daySd ≥ 0", daySd);
    }
}
