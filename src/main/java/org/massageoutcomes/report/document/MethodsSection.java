package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Sites;

/** The methods in words and formulae, and where they come from. */
final class MethodsSection {
    private static final List<Block.Entry> METHODS = List.of(
            new Block.Entry(
                    "Question",
                    "The immediate difference in improvement within a session, averaged over sessions, given the score at the door. Not lasting benefit, and not cause."),
            new Block.Entry(
                    "Improvement",
                    "Differences are therapeutic minus regular: positive favours therapeutic.",
                    "y = before − after where lower is better, after − before where higher is better"),
            new Block.Entry(
                    "Headline",
                    "Least squares of the improvement on type of massage and score before (for range of motion also on the movement measured).",
                    "y = α + δ·t + β·b + ε, where t is 1 for therapeutic and 0 for regular, b the score before; δ is the difference"),
            new Block.Entry(
                    "Its interval",
                    "Sessions of one client may be alike (CR2, Satterthwaite degrees of freedom), and sessions of one therapist too; the wider of the two intervals is the headline (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018).",
                    "Var = M · Σg Xg′Ag eg eg′Ag Xg · M, with M = (X′X)⁻¹ and Ag = (I − Xg M Xg′)^−½, g a client or a therapist"),
            new Block.Entry(
                    "Few therapists",
                    "Said where fewer than three therapists' worth of sessions stand for a type, or therapists are too few for an interval of their own, and the clients' interval would have to be more than 1.08 times as wide if therapists made up 5% of the variance (Kish 1965; Moulton 1986).",
                    "√(1 + 0.05·σ²·Σg(Σ w)²/SE²), w the weight of a session in δ, g a therapist, σ² the variance of a session"),
            new Block.Entry(
                    "Several conditions",
                    "p-values of an outcome's k conditions are adjusted after Holm (1979). A difference whose own interval excludes none but whose adjusted p does not reach 0.05 is called not firm.",
                    "p(i), adjusted = max over j ≤ i of min(1, (k − j + 1) · p(j)), p(1) the smallest"),
            new Block.Entry(
                    "Verdict",
                    "The 95% interval against 0 and against the least difference that matters, m, never p alone. Within −m and m: no difference that matters, which is what two one-sided tests say (Schuirmann 1987).",
                    "p = max(P(T > (δ + m)/SE), P(T < (δ − m)/SE)), T with the headline's degrees of freedom"),
            new Block.Entry(
                    "More clients",
                    "Where the interval holds 0 and reaches past the margin: about how many more clients would probably decide it, h being half the interval.",
                    "N = clients · ((h / (m/2))² − 1), rounded up"),
            new Block.Entry(
                    "Margins",
                    "Pain 1 of 10 points: where AHRQ's small effect ends, which is meant for the end of a treatment, not of a session (Skelly & others 2018). Range of motion 5 degrees: about what one tester can tell apart. Stress 1 of 10 points, by analogy. Strength has none, so it has no verdict. A study file may set others."),
            new Block.Entry(
                    "Adjusted for client details",
                    "The headline's model with the details as factors.",
                    "y = α + δ·t + β·b + details + ε"),
            new Block.Entry(
                    "Overlap weighted",
                    "A logistic model gives each session's chance e of being therapeutic, given score before and details; sessions that might as well have been of the other type count most (Li, Morgan & Zaslavsky 2018).",
                    "w = 1 − e for therapeutic, e for regular; effective sessions = (Σw)² / Σw²"),
            new Block.Entry(
                    "Mixed model",
                    "A random intercept u for each client, by restricted maximum likelihood (Laird & Ware 1982).",
                    "y = α + δ·t + β·b + u + ε"),
            new Block.Entry(
                    "Robust",
                    "All three lie inside the headline's interval, and none gives the opposite verdict. One that is not to be had, such as a mixed model where every client came once, disagrees with nothing."),
            new Block.Entry(
                    "Comparable",
                    "Neither the score before nor any detail adjusted for differs by more than 0.1 standard deviations with an interval that excludes none (Austin 2009). Clinic, therapist and duration are beside them in the balance of the two types, and do not count.",
                    "SMD = (mean of therapeutic − mean of regular) / √((s² of therapeutic + s² of regular) / 2)"),
            new Block.Entry(
                    "Other questions",
                    "Score after alone; first session only; from a client's first to last visit; the same client with both types. They are shown and do not count towards robust. Score after, change and adjusted change are told apart by Vickers & Altman (2001)."),
            new Block.Entry(
                    "Responders",
                    "Sessions with a score before above 0 that improved by at least the share or points named (Dworkin & others 2008; Ostelo & others 2008). NNT is without bounds where the interval holds 0 (Altman 1998).",
                    "NNT = 1 / (share of therapeutic − share of regular)"),
            new Block.Entry(
                    "Hedges g",
                    "Of clients' means, with the exact correction J for few clients (Hedges 1981).",
                    "g = J · (mean − mean) / s, J = Γ(f/2) / (√(f/2) · Γ((f − 1)/2)), f = clients − 2"),
            new Block.Entry(
                    "E-value",
                    "VanderWeele & Ding 2017.",
                    "d = |δ| / SD(y), RR = exp(0.91·d), E = RR + √(RR · (RR − 1))"),
            new Block.Entry(
                    "Average over conditions",
                    "Random effects by restricted maximum likelihood, with the Hartung-Knapp interval never narrower than the plain one (Hartung & Knapp 2001; IntHout & others 2014). It describes these conditions and has no verdict.",
                    "I² = 100 · τ² / (τ² + typical variance); prediction: μ ± t · √(τ² + SE²), t with k − 1 degrees of freedom"),
            new Block.Entry(
                    "Drawn towards the average",
                    "Each condition's difference, moved the more the less it rests on (Morris 1983).",
                    "μ + τ² / (τ² + SE²) · (δ − μ)"),
            new Block.Entry(
                    "Month by month",
                    "Individual values and moving ranges of the monthly means, over all conditions shown; signals as in NHS England's Making Data Count.",
                    "limits = mean ± 2.66 · mean |Δ|, Δ from one month to the next, ranges of 3.267 · mean |Δ| or more left out once"),
            new Block.Entry(
                    "Small groups",
                    "Nothing here describes fewer clients of either type than the minimum, and nothing can be had by subtraction."));

    private static final Block.Entry POOL = new Block.Entry(
            "A pool of sites",
            "Each site worked out its headline, its balance and its other analyses as below, from its own sessions. Here the headlines of a condition are averaged as under Clinics or sites, and the verdict is on that average.");

    private static final Block.Entry MORE_SITES = new Block.Entry(
            "More sites",
            "Where the interval holds 0 and reaches past the margin: the fewest more sites, if they are like these k, with which half the interval, now h, is at most half the margin. More clients of the same sites hardly narrow it where sites differ.",
            "h · t(0.975; k + N − 1) / t(0.975; k − 1) · √(k / (k + N)) ≤ m/2");

    private static final Set<String> ONLY_OF_SESSIONS =
            Set.of("Average over conditions", "Drawn towards the average", "Month by month");

    private static final List<Block.Entry> SITES = List.of(
            new Block.Entry(
                    "Clinics or sites",
                    "Headlines of each, averaged by random effects as conditions are: restricted maximum likelihood, with the Hartung-Knapp interval never narrower than the plain one (Hartung & Knapp 2001; IntHout & others 2014).",
                    "I² = 100 · τ² / (τ² + typical variance)"),
            new Block.Entry(
                    "In a new clinic or site",
                    "The range in which its true difference lies with 95% confidence, averaged over every spread τ² that the data leave plausible, each as likely as its confidence distribution says (after Nagashima & others 2019, with the distribution of Viechtbauer 2007); stretched where the interval of the average reaches farther."),
            new Block.Entry(
                    "Funnel",
                    "Within these limits, 95% and 99.8%, chance alone keeps a clinic or site of that precision, around their average (Spiegelhalter 2005).",
                    "average ± t(0.975) · SE and ± t(0.999) · SE, t with the degrees of freedom of its SE"));

    private static final List<String> REFERENCES = List.of(
            "Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309.",
            "Austin PC. Balance diagnostics for comparing the distribution of baseline covariates. Stat Med 2009;28:3083.",
            "Bell RM, McCaffrey DF. Bias reduction in standard errors for linear regression with multi-stage samples. Surv Methodol 2002;28:169.",
            "Dworkin RH and others. Interpreting the clinical importance of treatment outcomes in chronic pain clinical trials: IMMPACT recommendations. J Pain 2008;9:105.",
            "von Elm E and others. The STROBE statement: guidelines for reporting observational studies. Lancet 2007;370:1453.",
            "Hartung J, Knapp G. A refined method for the meta-analysis of controlled clinical trials with binary outcome. Stat Med 2001;20:3875.",
            "Hedges LV. Distribution theory for Glass's estimator of effect size. J Educ Stat 1981;6:107.",
            "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65.",
            "IntHout J, Ioannidis JPA, Borm GF. The Hartung-Knapp-Sidik-Jonkman method for random effects meta-analysis is straightforward. BMC Med Res Methodol 2014;14:25.",
            "Laird NM, Ware JH. Random-effects models for longitudinal data. Biometrics 1982;38:963.",
            "Li F, Morgan KL, Zaslavsky AM. Balancing covariates via propensity score weighting. JASA 2018;113:390.",
            "Morris CN. Parametric empirical Bayes inference. JASA 1983;78:47.",
            "Nagashima K, Noma H, Furukawa TA. Prediction intervals for random-effects meta-analysis: a confidence distribution approach. Stat Methods Med Res 2019;28:1689.",
            "Ostelo RW and others. Interpreting change scores for pain and functional status in low back pain. Spine 2008;33:90.",
            "Pustejovsky JE, Tipton E. Small-sample methods for cluster-robust variance estimation. J Bus Econ Stat 2018;36:672.",
            "Schuirmann DJ. A comparison of the two one-sided tests procedure. J Pharmacokinet Biopharm 1987;15:657.",
            "Skelly AC and others. Noninvasive nonpharmacological treatment for chronic pain. AHRQ Comparative Effectiveness Review 209, 2018.",
            "Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24:1185.",
            "VanderWeele TJ, Ding P. Sensitivity analysis in observational research: introducing the E-value. Ann Intern Med 2017;167:268.",
            "Vickers AJ, Altman DG. Analysing controlled trials with baseline and follow up measurements. BMJ 2001;323:1123.",
            "Viechtbauer W. Confidence intervals for the amount of heterogeneity in meta-analysis. Stat Med 2007;26:37.");

    private MethodsSection() {}

    /** Of a pool what the sites did, and what it made of it. */
    static Section of(Facts facts) {
        List<Block.Entry> entries = new ArrayList<>(METHODS);
        if (Sites.arePooled(facts)) {
            entries.removeIf(entry -> ONLY_OF_SESSIONS.contains(entry.term()));
            entries.replaceAll(entry -> entry.term().equals("More clients") ? MORE_SITES : entry);
            entries.add(0, POOL);
        }
        if (!facts.findings().sites().isEmpty()) {
            entries.addAll(entries.size() - 1, SITES);
        }
        return new Section(
                "methods",
                "Methods",
                List.of(new Block.Entries(entries), new Block.Heading("References"), new Block.Points(REFERENCES)));
    }
}
