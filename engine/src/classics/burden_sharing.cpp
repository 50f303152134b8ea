#include "classics/burden_sharing.h"

#include <cmath>
#include <limits>

#include "classics/models.h"

namespace firebreak::classics {
namespace {

// From the article's table for 1964; the rank correlation that it prints, 0.490, follows from these rows.
constexpr AllianceMember members1964[] = {
    {"United States", 569.03, 9.0}, {"Germany", 88.87, 5.5},   {"United Kingdom", 79.46, 7.0}, {"France", 73.40, 6.7},
    {"Italy", 43.63, 4.1},          {"Canada", 38.14, 4.4},    {"Netherlands", 15.00, 4.9},    {"Belgium", 13.43, 3.7},
    {"Denmark", 7.73, 3.3},         {"Turkey", 6.69, 5.8},     {"Norway", 5.64, 3.9},          {"Greece", 4.31, 4.2},
    {"Portugal", 2.88, 7.7},        {"Luxembourg", 0.53, 1.7},
};

// 1 for the largest.
std::vector<double> ranksOf(std::span<const double> values) {
  std::vector<double> ranks;
  for (const double value : values) {
    double larger = 0, equal = 0;
    for (const double other : values) {
      larger += other > value ? 1 : 0;
      equal += other == value ? 1 : 0;
    }
    ranks.push_back(larger + (equal + 1) / 2);
  }
  return ranks;
}

double meanOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

std::span<const AllianceMember> nato1964() {
  return members1964;
}

double rankCorrelation(std::span<const double> x, std::span<const double> y) {
  const std::vector<double> left = ranksOf(x), right = ranksOf(y);
  const double meanLeft = meanOf(left), meanRight = meanOf(right);
  double both = 0, squaresLeft = 0, squaresRight = 0;
  for (std::size_t n = 0; n < left.size(); ++n) {
    both += (left[n] - meanLeft) * (right[n] - meanRight);
    squaresLeft += (left[n] - meanLeft) * (left[n] - meanLeft);
    squaresRight += (right[n] - meanRight) * (right[n] - meanRight);
  }
  const double scale = squaresLeft * squaresRight;
  return scale > 0 ? both / std::sqrt(scale) : std::numeric_limits<double>::quiet_NaN();
}

double bestReply(double income, double othersTotal, double taste) {
  const double wanted = taste * income - (1 - taste) * othersTotal;
  return wanted > 0 ? wanted : 0;
}

BurdenSharingResult solve(const BurdenSharing& alliance) {
  const double s = alliance.taste;
  BurdenSharingResult result;
  for (const double income : alliance.incomes)
    result.efficient += s * income;

  // From the richest down, until the next would rather ride free on what there is.
  std::vector<bool> counted(alliance.incomes.size(), false);
  double contributing = 0;
  for (std::size_t round = 0; round < alliance.incomes.size(); ++round) {
    std::size_t richest = alliance.incomes.size();
    for (std::size_t i = 0; i < alliance.incomes.size(); ++i)
      if (!counted[i] && (richest == alliance.incomes.size() || alliance.incomes[i] > alliance.incomes[richest]))
        richest = i;
    if (!(alliance.incomes[richest] > (1 - s) / s * result.total)) break;
    counted[richest] = true;
    contributing += alliance.incomes[richest];
    ++result.contributors;
    result.total = s * contributing / (s + result.contributors * (1 - s));
  }
  for (std::size_t i = 0; i < alliance.incomes.size(); ++i)
    result.contributions.push_back(counted[i] ? alliance.incomes[i] - (1 - s) / s * result.total : 0);
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"taste", "Weight of the common good", "share", .01, .99, .3, 2, false, "s: the exponent of the common good."},
    {"income1", "Income of member 1", "", .1, 1000, 100, 0, false, "What member 1 can spend."},
    {"income2", "Income of member 2", "", 0, 1000, 60, 0, false, "What member 2 can spend; 0 is no such member."},
    {"income3", "Income of member 3", "", 0, 1000, 40, 0, false, "What member 3 can spend; 0 is no such member."},
    {"income4", "Income of member 4", "", 0, 1000, 0, 0, false, "What member 4 can spend; 0 is no such member."},
    {"income5", "Income of member 5", "", 0, 1000, 0, 0, false, "What member 5 can spend; 0 is no such member."},
};

Result<ClassicResult> compute(const ClassicInput& input) {
  const BurdenSharing alliance = {
      .incomes = {input["income1"], input["income2"], input["income3"], input["income4"], input["income5"]},
      .taste = input["taste"]};
  const BurdenSharingResult solved = solve(alliance);
  int members = 0;
  for (const double income : alliance.incomes)
    members += income > 0 ? 1 : 0;
  ClassicResult result;
  result.verdict = members == 1 ? "alone" : (solved.contributors == members ? "all contribute" : "some ride free");
  result.values = {{"total", "Common good", solved.total},
                   {"efficient", "Common good that would be best for all", solved.efficient},
                   {"contributors", "Members who contribute", static_cast<double>(solved.contributors)}};
  ClassicSeries paid = {"contributions", "Contribution", "member", numbered(5), solved.contributions};
  ClassicSeries share = {"shares", "Share of income", "member", numbered(5), {}};
  for (std::size_t i = 0; i < alliance.incomes.size(); ++i)
    share.y.push_back(alliance.incomes[i] > 0 ? solved.contributions[i] / alliance.incomes[i] : 0);
  result.series = {paid, share};
  return result;
}

// How large members and their burdens go together, with or without the two whose wars and borders were their own.
double burdenCorrelation(bool withPortugalAndTurkey) {
  std::vector<double> products, shares;
  for (const AllianceMember& member : nato1964()) {
    if (!withPortugalAndTurkey && (member.name == "Portugal" || member.name == "Turkey")) continue;
    products.push_back(member.product);
    shares.push_back(member.share);
  }
  return rankCorrelation(products, shares);
}

Result<ClassicResult> computeNato(const ClassicInput&) {
  ClassicSeries product = {"products", "Gross national product, billions of dollars", "member", {}, {}};
  ClassicSeries share = {"shares", "Defence, percent of it", "member", {}, {}};
  for (const AllianceMember& member : nato1964()) {
    product.y.push_back(member.product);
    share.y.push_back(member.share);
  }
  product.x = share.x = numbered(nato1964().size());
  ClassicResult result;
  result.verdict = "the large carry more than their share";
  result.values = {{"rankCorrelation", "Rank correlation of size and burden", burdenCorrelation(true)},
                   {"withoutTwo", "The same without Portugal and Turkey", burdenCorrelation(false)},
                   {"members", "Members", static_cast<double>(nato1964().size())}};
  result.series = {product, share};
  return result;
}

}  // namespace

constinit const ClassicModel burdenSharingModel = {
    .name = "burden-sharing",
    .title = "Burden sharing in an alliance",
    .lesson =
        "The large carry more than their share and the small ride free: too little is provided, and the more so the "
        "more equal the members are.",
    .source = "Olson and Zeckhauser, Review of Economics and Statistics 48(3), 1966; Cobb–Douglas version derived here",
    .formula = "q_i = max(0, s I_i − (1−s) Q_{−i});  Q = s Σ I / (s + m(1−s)) over m contributors",
    .relation =
        "Members weigh their share of a joint answer in a linear-quadratic public good; this is the Cobb–Douglas "
        "version.",
    .parameters = parameterTable,
    .mapX = "income2",
    .mapY = "taste",
    .compute = compute};

constinit const ClassicModel natoBurdensModel = {
    .name = "nato-burdens",
    .title = "Burdens in NATO, 1964",
    .lesson =
        "In the data of the article the larger members spent a larger share on defence; without Portugal and Turkey, "
        "who "
        "had wars and borders of their own, the rule would be near perfect.",
    .source = "Olson and Zeckhauser, Review of Economics and Statistics 48(3), 1966: published rank correlation 0.490",
    .formula = "ρ = 1 − 6 Σ d² / (n (n² − 1))",
    .relation = "Nothing there rests on these data; they are what the theory of burden sharing was first held against.",
    .parameters = {},
    .mapX = "",
    .mapY = "",
    .compute = computeNato};

}  // namespace firebreak::classics
