#include "web/draw/imgui_renderer.h"

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

#include <imgui.h>

namespace firebreak::web {

namespace {

void writeTexture(const ImTextureData& texture, const ImTextureRect& part) {
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  const unsigned char* pixels = texture.Pixels + (part.x + part.y * texture.Width) * texture.BytesPerPixel;
  glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
}

void createTexture(ImTextureData& texture) {
  assert(texture.Format == ImTextureFormat_RGBA32);
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  for (const GLenum filter : std::array<GLenum, 2>{GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  for (const GLenum wrap : std::array<GLenum, 2>{GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
    glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE, texture.Pixels);
  texture.SetTexID(static_cast<ImTextureID>(name));
  texture.SetStatus(ImTextureStatus_OK);
}

void destroyTexture(ImTextureData& texture) {
  const auto name = static_cast<GLuint>(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void serve(ImTextureData& texture) {
  switch (texture.Status) {
    case ImTextureStatus_WantCreate: createTexture(texture); break;
    case ImTextureStatus_WantUpdates:
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
      for (const ImTextureRect& part : texture.Updates)
        writeTexture(texture, part);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames > 0) destroyTexture(texture);
      break;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: break;
  }
}

float channel(Colour colour, unsigned shift) {
  return static_cast<float>((colour >> shift) & 0xFF) / 255;
}

}  // namespace

void ImguiRenderer::announce() {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "firebreak";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

bool ImguiRenderer::create(std::string& error) {
  program_ = gl::program("ui", error);
  if (!program_ || !shapes_.create(error)) return false;
  scale_ = glGetUniformLocation(program_, "scale");
  atlas_ = glGetUniformLocation(program_, "atlas");
  stream_.create({{0, 2, GL_FLOAT, offsetof(ImDrawVert, pos)},
                  {1, 2, GL_FLOAT, offsetof(ImDrawVert, uv)},
                  {2, 4, GL_UNSIGNED_BYTE, offsetof(ImDrawVert, col)}},
                 sizeof(ImDrawVert));
  return true;
}

void ImguiRenderer::forgetTextures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                      : ImTextureStatus_WantCreate);
  }
}

void ImguiRenderer::begin(const ImDrawData& data, Colour background, const Frame& frame) {
  glViewport(0, 0, frame.width, frame.height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(background, 0), channel(background, 8), channel(background, 16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  glUseProgram(program_);
  glUniform1i(atlas_, 0);
  glUniform2f(scale_, 2 / data.DisplaySize.x, 2 / data.DisplaySize.y);
}

void ImguiRenderer::upload(const ImDrawData& data) {
  stream_.bind();
  stream_.reserve(static_cast<std::size_t>(data.TotalVtxCount) * sizeof(ImDrawVert),
                  static_cast<std::size_t>(data.TotalIdxCount) * sizeof(ImDrawIdx));
  std::size_t vertexOffset = 0, indexOffset = 0;
  for (const ImDrawList* list : data.CmdLists) {
    const auto vertexBytes = static_cast<std::size_t>(list->VtxBuffer.size_in_bytes());
    const auto indexBytes = static_cast<std::size_t>(list->IdxBuffer.size_in_bytes());
    stream_.write(vertexOffset, list->VtxBuffer.Data, vertexBytes, indexOffset, list->IdxBuffer.Data, indexBytes);
    vertexOffset += vertexBytes;
    indexOffset += indexBytes;
  }
}

void ImguiRenderer::drawList(const ImDrawList& list, std::size_t vertexOffset, std::size_t indexOffset,
                             const Frame& frame) {
  bool ours = false;  // program, buffers and pointers are those of this list
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImVec4& clip = command.ClipRect;
    if (!gl::scissor(clip.x, clip.y, clip.z, clip.w, frame.density, frame.width, frame.height)) continue;
    if (command.UserCallback == &Shapes::marker) {
      shapes_.draw(*static_cast<const Shapes::Layer*>(command.UserCallbackData));
      ours = false;
      continue;
    }
    if (command.UserCallback || command.ElemCount == 0) continue;
    if (!ours) {
      glUseProgram(program_);
      stream_.bind();
      stream_.point(vertexOffset);
      ours = true;
    }
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(indexOffset + command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

void ImguiRenderer::render(const ImDrawData& data, const Shapes& shapes, Colour background) {
  static_assert(sizeof(ImDrawIdx) == 4);
  const float density = data.FramebufferScale.x;
  const Frame frame = {.density = density,
                       .width = static_cast<int>(std::lround(data.DisplaySize.x * density)),
                       .height = static_cast<int>(std::lround(data.DisplaySize.y * density))};
  if (frame.width <= 0 || frame.height <= 0) return;
  if (data.Textures)
    for (ImTextureData* texture : *data.Textures)
      serve(*texture);
  begin(data, background, frame);
  shapes_.upload(shapes, data.DisplaySize.x, data.DisplaySize.y, density);
  upload(data);
  std::size_t vertexOffset = 0, indexOffset = 0;
  for (const ImDrawList* list : data.CmdLists) {
    drawList(*list, vertexOffset, indexOffset, frame);
    vertexOffset += static_cast<std::size_t>(list->VtxBuffer.size_in_bytes());
    indexOffset += static_cast<std::size_t>(list->IdxBuffer.size_in_bytes());
  }
}

}  // namespace firebreak::web
