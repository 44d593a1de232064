package org.massageoutcomes.compare;

/**
 * What rows taken as independent would have claimed.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition
 * @param independentStandardError standard error of the adjusted difference from rows taken as independent
 * @param ratio the headline's standard error over it
 * @param effectiveClients how many clients of one session each would tell as much: sessions / ratio²
 */
public record PseudoReplication(
        String outcome, String condition, double independentStandardError, double ratio, double effectiveClients) {}
