package org.massageoutcomes.report.document;

import java.util.List;

/** The methods in words, and where they come from. */
final class MethodsSection {
    private static final List<String> METHODS = List.of(
            "Question. The immediate difference in improvement within a session, averaged over sessions, given the"
                    + " score at the door. Not lasting benefit, and not cause.",
            "Improvement. Score before minus after where lower is better, after minus before where higher is better."
                    + " Differences are therapeutic minus regular: positive favours therapeutic.",
            "Headline. Least squares of the improvement on type of massage and score before (for range of motion also"
                    + " on the movement measured), with standard errors that allow sessions of one client to be alike"
                    + " (CR2, Satterthwaite degrees of freedom), and again for sessions of one therapist; the wider of"
                    + " the two is the headline.",
            "Few therapists. Said where fewer than three therapists' worth of sessions stand for a type, or therapists are too"
                    + " few for an interval of their own, and the clients' interval would have to be more than 1.08 times"
                    + " as wide if therapists made up 5% of the variance.",
            "Several conditions. p-values of an outcome's conditions are adjusted after Holm. A difference whose own"
                    + " interval excludes none but whose adjusted p does not reach 0.05 is called not firm.",
            "Verdict. The 95% interval against 0 and against the least difference that matters, never p alone. Within"
                    + " the margins on both sides: no difference that matters (two one-sided tests).",
            "Margins. Pain 1 of 10 points: where AHRQ's small effect ends, which is meant for the end of a treatment,"
                    + " not of a session. Range of motion 5 degrees: about what one tester can tell apart. Stress 1 of"
                    + " 10 points, by analogy. Strength has none, so it has no verdict.",
            "Other analyses. Adjusted for client details; weighted for overlap by a logistic model of who has which"
                    + " type; mixed model with a random intercept a client. Robust means that all three lie inside the"
                    + " headline's interval and none gives the opposite verdict.",
            "Comparable means that nothing recorded before the session differs by more than 0.1 standard deviations"
                    + " with an interval that excludes none.",
            "Average over conditions. Random effects by REML with the Hartung-Knapp interval, never narrower than the"
                    + " plain one.",
            "Small groups. Nothing here describes fewer clients of either type than the minimum, and nothing can be had"
                    + " by subtraction.");

    private static final List<String> REFERENCES = List.of(
            "Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309.",
            "Austin PC. Balance diagnostics for comparing the distribution of baseline covariates. Stat Med 2009;28:3083.",
            "Bell RM, McCaffrey DF. Bias reduction in standard errors for linear regression with multi-stage samples."
                    + " Surv Methodol 2002;28:169.",
            "Dworkin RH and others. Interpreting the clinical importance of treatment outcomes in chronic pain clinical"
                    + " trials: IMMPACT recommendations. J Pain 2008;9:105.",
            "Hedges LV. Distribution theory for Glass's estimator of effect size. J Educ Stat 1981;6:107.",
            "Laird NM, Ware JH. Random-effects models for longitudinal data. Biometrics 1982;38:963.",
            "Li F, Morgan KL, Zaslavsky AM. Balancing covariates via propensity score weighting. JASA 2018;113:390.",
            "Ostelo RW and others. Interpreting change scores for pain and functional status in low back pain. Spine"
                    + " 2008;33:90.",
            "Pustejovsky JE, Tipton E. Small-sample methods for cluster-robust variance estimation. J Bus Econ Stat"
                    + " 2018;36:672.",
            "Schuirmann DJ. A comparison of the two one-sided tests procedure. J Pharmacokinet Biopharm 1987;15:657.",
            "VanderWeele TJ, Ding P. Sensitivity analysis in observational research: introducing the E-value. Ann Intern"
                    + " Med 2017;167:268.",
            "Vickers AJ, Altman DG. Analysing controlled trials with baseline and follow up measurements. BMJ"
                    + " 2001;323:1123.");

    private MethodsSection() {}

    static Section of() {
        return new Section(
                "methods",
                "Methods",
                List.of(new Block.Points(METHODS), new Block.Heading("References"), new Block.Points(REFERENCES)));
    }
}
