// The text of Word's Office Open XML as a flow: paragraphs, tables whose cells say how far they reach.
#pragma once

#include "read/docx_numbering.hpp"
#include "read/docx_styles.hpp"
#include "read/flow.hpp"

#include <functional>
#include <map>

namespace crossfoot {

using ReadChunk = std::function<Flow(pugi::xml_node chunk)>; // what another text says that is put in there whole

class DocxReader {
public:
    DocxReader(ZipPackage& package, const std::string& styles, const std::string& numbering, ReadChunk read_chunk);

    // Adds what a block holds; the last paragraph may go on in the next block, until the end.
    void read(pugi::xml_node block, Flow& flow) { add(block, flow, 1); }
    void end(Flow& flow) { end_paragraph(flow); }

private:
    using OpenCells = std::map<int, std::size_t>; // by column: the cell that goes on downwards there
    struct CellPlace {
        int row;
        int& column; // moves on
        bool blank;  // nothing was filled in
    };

    void add_all(pugi::xml_node parent, Flow& flow, int depth);
    void add(pugi::xml_node node, Flow& flow, int depth);
    void add_paragraph(pugi::xml_node node, Flow& flow, int depth);
    void end_paragraph(Flow& flow);
    void add_blank(Flow& flow); // paragraph, as one that keeps the place of a cell without a figure
    void add_picture(Flow& flow);
    void add_table(pugi::xml_node node, Flow& flow, int depth);
    void add_rows(pugi::xml_node parent, FlowTable& table, OpenCells& open, int& row, int depth);
    void add_cells(pugi::xml_node parent, FlowTable& table, OpenCells& open, CellPlace place, int depth);
    void add_cell(pugi::xml_node node, FlowTable& table, OpenCells& open, CellPlace place, int depth);

    DocxStyles styles_;
    DocxNumbering numbering_;
    ReadChunk read_chunk_;
    Budget::Share gathered_;
    std::string pending_;    // text of a paragraph whose end was deleted
    std::size_t source_ = 0; // of the paragraph that was read last
};

} // namespace crossfoot
