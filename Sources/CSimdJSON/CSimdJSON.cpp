#include "CSimdJSON.h"

#include <simdjson.h>

#include <new>
#include <string_view>
#include <utility>
#include <vector>

namespace ondemand = simdjson::ondemand;

// The parser owns the decoded strings and `bytes` the plain values, so both live with the nodes.
struct csj_document {
  ondemand::parser parser;
  simdjson::padded_string bytes;
  std::vector<csj_node> nodes;
};

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

size_t digits(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) at++;
  return at;
}

// The grammar of RFC 8259. simdjson checks a number only when it is converted, and a number here
// stays text, however long.
bool is_number(std::string_view text) {
  size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  size_t end = digits(text, at);
  if (end == at || (text[at] == '0' && end != at + 1)) return false;
  at = end;
  if (at < text.size() && text[at] == '.') {
    end = digits(text, at + 1);
    if (end == at + 1) return false;
    at = end;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    at++;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) at++;
    end = digits(text, at);
    if (end == at) return false;
    at = end;
  }
  return at == text.size();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' ||
                           text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

class Walk {
 public:
  Walk(csj_document &document, uint32_t deepest)
      : document_(document), deepest_(deepest), position_(document.bytes.data()) {}

  csj_result object(ondemand::object object, uint32_t depth) {
    const size_t self = document_.nodes.size() - 1;
    uint32_t count = 0;
    for (auto entry : object) {
      ondemand::field field;
      if (std::move(entry).get(field)) return CSJ_NOT_JSON;
      // raw() points behind the opening quotation mark.
      const char *start = field.key().raw() - 1;
      std::string_view key;
      if (field.unescaped_key().get(key)) return CSJ_NOT_JSON;
      add(CSJ_KEY, start, key);
      if (csj_result result = value(field.value(), depth)) return result;
      count++;
    }
    document_.nodes[self].count = count;
    return CSJ_OK;
  }

  // Where the reading stands moves forward only: each byte is counted once.
  void add(csj_kind kind, const char *start, std::string_view text) {
    for (; position_ < start; position_++) {
      const char c = *position_;
      if (c == '\n' || (c == '\r' && position_[1] != '\n')) {
        line_++;
        column_ = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
        column_++;
      }
    }
    document_.nodes.push_back(
        {text.data(), static_cast<uint32_t>(text.size()), 0, line_, column_, kind});
  }

 private:
  csj_result value(ondemand::value value, uint32_t depth) {
    if (depth > deepest_) return CSJ_TOO_DEEP;
    ondemand::json_type type;
    if (value.type().get(type)) return CSJ_NOT_JSON;
    const std::string_view token = value.raw_json_token();
    switch (type) {
      case ondemand::json_type::object: {
        ondemand::object inside;
        if (value.get_object().get(inside)) return CSJ_NOT_JSON;
        add(CSJ_OBJECT, token.data(), {});
        return object(inside, depth + 1);
      }
      case ondemand::json_type::array: {
        ondemand::array inside;
        if (value.get_array().get(inside)) return CSJ_NOT_JSON;
        add(CSJ_LIST, token.data(), {});
        return list(inside, depth + 1);
      }
      case ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text)) return CSJ_NOT_JSON;
        add(CSJ_QUOTED, token.data(), text);
        return CSJ_OK;
      }
      case ondemand::json_type::number:
      case ondemand::json_type::boolean:
      case ondemand::json_type::null: return plain(type, trimmed(token));
    }
    return CSJ_NOT_JSON;
  }

  csj_result list(ondemand::array array, uint32_t depth) {
    const size_t self = document_.nodes.size() - 1;
    uint32_t count = 0;
    for (auto entry : array) {
      ondemand::value item;
      if (entry.get(item)) return CSJ_NOT_JSON;
      if (csj_result result = value(item, depth)) return result;
      count++;
    }
    document_.nodes[self].count = count;
    return CSJ_OK;
  }

  csj_result plain(ondemand::json_type type, std::string_view token) {
    const bool is_known = type == ondemand::json_type::number
                              ? is_number(token)
                              : token == "true" || token == "false" || token == "null";
    if (!is_known) return CSJ_NOT_JSON;
    // What is not taken here, the loop over the list or object passes over.
    add(CSJ_PLAIN, token.data(), token);
    return CSJ_OK;
  }

  csj_document &document_;
  const uint32_t deepest_;
  const char *position_;
  uint32_t line_ = 1;
  uint32_t column_ = 1;
};

csj_result read(csj_document &document, uint32_t deepest) {
  ondemand::document root;
  if (document.parser.iterate(document.bytes).get(root)) return CSJ_NOT_JSON;
  ondemand::json_type type;
  if (root.type().get(type) || type != ondemand::json_type::object) return CSJ_NOT_JSON;
  std::string_view token;
  if (root.raw_json_token().get(token)) return CSJ_NOT_JSON;
  ondemand::object object;
  if (root.get_object().get(object)) return CSJ_NOT_JSON;
  Walk walk(document, deepest);
  walk.add(CSJ_OBJECT, token.data(), {});
  if (csj_result result = walk.object(object, 1)) return result;
  // No place is left where nothing follows the object.
  return root.current_location().error() == simdjson::OUT_OF_BOUNDS ? CSJ_OK : CSJ_NOT_JSON;
}

}  // namespace

extern "C" csj_result csj_read(const char *bytes, size_t length, uint32_t deepest,
                               csj_document **document) {
  *document = nullptr;
  if (length >= UINT32_MAX) return CSJ_NO_MEMORY;
  try {
    csj_document *made = new csj_document;
    made->bytes = simdjson::padded_string(bytes, length);
    const csj_result result = read(*made, deepest);
    if (result == CSJ_OK) {
      *document = made;
    } else {
      delete made;
    }
    return result;
  } catch (const std::bad_alloc &) {
    return CSJ_NO_MEMORY;
  }
}

extern "C" const csj_node *csj_nodes(const csj_document *document, size_t *count) {
  *count = document->nodes.size();
  return document->nodes.data();
}

extern "C" void csj_free(csj_document *document) { delete document; }
