#pragma once
// The rows of the table of formal models; each stands at the end of its model's source file.

#include "engine/classics.h"

namespace firebreak::classics {

extern const ClassicModel imperfectAttributionModel, blameGameModel, unilateralDeterrenceModel, mutualDeterrenceModel,
    expectedValueModel, audienceCostsModel, richardsonModel, burdenSharingModel, natoBurdensModel,
    granovetterCrowdModel, granovetterNormalModel, wattsCascadeModel, hawkesModel, hawkesPairModel, degrootModel,
    friedkinJohnsenModel, logitChoiceModel, quantalResponseModel, strategicLogitModel, resourceTimingModel,
    bayesianFusionModel, signalDetectionModel, attributionCalibrationModel;

// "contradiction" at the parameter that would have to give way.
Issue contradiction(std::string_view key, std::string_view expected);

// 1 for yes, 0 for no: how results say what holds.
constexpr double truth(bool holds) {
  return holds ? 1 : 0;
}

// 0, 1, 2, … count − 1, times step.
std::vector<double> evenly(int count, double step);

// 1, 2, 3, … count: the axis of a list.
std::vector<double> numbered(std::size_t count);

}  // namespace firebreak::classics
